import { ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { About } from '../../shared/about.ts'
import { useSession } from '../app/use-session.tsx'
import './about-app.css'

/** Which app this is, what it runs on, and the licences of what others made; scrolled by the arrow keys as soon as it is shown. */
export function AboutApp() {
  const session = useSession()
  const [about, setAbout] = useState<About | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  useEffect(() => {
    let isWanted = true
    void session.about().then((answer) => {
      if (isWanted && session.report(answer)) setAbout(answer.value)
    })
    return () => {
      isWanted = false
    }
  }, [session])
  return (
    <div
      className="about-app"
      role="document"
      aria-label="About Rapporteur"
      ref={place}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
      tabIndex={0}
    >
      {about === null ? null : <Told about={about} />}
    </div>
  )
}

function Told({ about }: { about: About }) {
  const runsOn = [
    ['Electron', about.electron],
    ['Chromium', about.chromium],
    ['Node.js', about.node],
    ['SQLite', about.sqlite],
  ] as const
  return (
    <>
      <h3 className="about-name">
        Rapporteur <span className="about-version">{about.version}</span>
      </h3>
      {about.isTestBuild ? (
        <p className="about-test">Test build: for trying out only, not to be passed on.</p>
      ) : null}
      <p>Drafts the statement of a meeting on this computer alone; it makes no network request.</p>
      <dl className="about-runs-on" aria-label="Runs on">
        {runsOn.map(([name, version]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
      <h3 className="about-heading">Licences</h3>
      <p>
        Rapporteur is under the MIT licence. What others made and it is built from, with their
        terms:
      </p>
      {about.licences.map(({ name, version, licence, text }) => (
        <details key={`${name} ${version}`} className="about-licence">
          <summary>
            <span className="about-part">
              <ChevronRight size={12} aria-hidden className="about-mark" />
              {name} <span className="about-version">{version}</span>
            </span>
            <span className="about-terms">{licence}</span>
          </summary>
          <pre>{text}</pre>
        </details>
      ))}
      <p className="about-foot">
        Chromium’s own licences lie beside the program, in LICENSES.chromium.html.
      </p>
    </>
  )
}
