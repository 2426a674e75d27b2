import { FileText, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../shared/calls.ts'
import type { Result } from '../../shared/result.ts'
import { useSession } from '../app/use-session.tsx'
import { Button, IconButton } from '../components/button.tsx'
import { Tick } from '../components/tick.tsx'
import './recent.css'

type Recent = Output<'recentFiles'>

/** The meetings' files that were opened or saved lately, by name; and whether such a list is kept at all. */
export default function RecentPane() {
  const session = useSession()
  const [recent, setRecent] = useState<Recent | null>(null)
  const take = (told: Result<Recent>) => {
    if (session.report(told)) setRecent(told.value)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, as the pane is shown
  useEffect(() => void session.recentFiles().then(take), [])
  const top = useRef<HTMLDivElement>(null)
  const toPane = () => top.current?.closest<HTMLElement>('[data-pane]')?.focus()
  if (recent === null) return null
  const forget = async (id: string) => {
    take(await session.forgetRecent(id))
    toPane() // the button that was pressed is gone
  }
  return (
    <div ref={top} className="recent">
      {recent.files.length > 0 ? null : (
        <p className="recent-quiet">
          {recent.keeps
            ? 'Meetings that you open from a file, or save as one, are listed here.'
            : 'No list is kept of the files that you open and save.'}
        </p>
      )}
      <ul aria-label="Recent files">
        {recent.files.map((file) => (
          <File
            key={file.id}
            file={file}
            onOpen={() => session.openRecent(file.id)}
            onForget={() => forget(file.id)}
          />
        ))}
      </ul>
      <Tick
        label="Keep this list"
        isOn={recent.keeps}
        onChange={async (keeps) => take(await session.keepRecent(keeps))}
      />
      <p className="recent-quiet">
        Only names and places of files are kept, never a word of what is in them; of a locked store
        none, unless this is ticked. Without the tick it is cleared, and the system’s list of them
        as well.
      </p>
    </div>
  )
}

function File(props: { file: Recent['files'][number]; onOpen: () => void; onForget: () => void }) {
  const { name, folder, isThere } = props.file
  return (
    <li>
      <Button look="quiet" onPress={props.onOpen}>
        <FileText size={14} aria-hidden />
        <span className="recent-file">
          {name}
          <small>{isThere ? folder : `not there now: ${folder}`}</small>
        </span>
      </Button>
      <IconButton label={`Take ${name} from the list`} onPress={props.onForget}>
        <X size={14} aria-hidden />
      </IconButton>
    </li>
  )
}
