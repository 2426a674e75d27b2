import { useSession, useSessionState } from '../app/use-session.tsx'
import { Notice } from '../components/notice.tsx'

/** What became of each file that was read: a meeting to open, or the reason why not. */
export function ReadResults() {
  const session = useSession()
  const { read: results } = useSessionState()
  if (results.length === 0) return null
  const read = results.filter(({ error }) => error === null).length
  const files = results.length === 1 ? 'file' : 'files'
  return (
    <Notice tone={read < results.length ? 'attention' : 'done'} onDismiss={session.dismissRead}>
      <span className="read-result">
        Read {read} of {results.length} {files}.
      </span>
      {results.map(({ file, meeting, error }) => (
        <span className="read-result" key={`${file}/${meeting ?? error?.message}`}>
          {meeting === null ? (
            <>
              <strong>{file}</strong>: {error?.message}
            </>
          ) : (
            <button type="button" className="link" onClick={() => session.open(meeting)}>
              {file}
            </button>
          )}
        </span>
      ))}
    </Notice>
  )
}
