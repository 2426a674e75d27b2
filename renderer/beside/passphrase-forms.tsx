import { type RefObject, useRef, useState } from 'react'
import type { AppError, Result } from '../../shared/result.ts'
import type { Confidentiality } from '../../shared/store-shapes.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { PassphraseField } from '../components/passphrase-field.tsx'

type OnTold = { onTold: (told: Confidentiality) => void }
type FieldName = 'passphrase' | 'next' | 'again'

const notTheSame = 'This is not the same as above.'
const kinds = 'At least 8 characters; four or five words that do not belong together are best.'

/** One form: what is wrong and in which field, and whether it is being done. */
function useForm({ onTold }: OnTold) {
  const [error, setError] = useState<{ field: FieldName; words: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const errorIn = (field: FieldName) => (error?.field === field ? error.words : null)
  const refuse = (field: FieldName, words: string) => setError({ field, words })
  const run = async (first: FieldName, work: () => Promise<Result<Confidentiality>>) => {
    if (isBusy) return
    setError(null)
    setBusy(true)
    const done = await work()
    setBusy(false)
    if (done.ok) onTold(done.value)
    else refuse(fieldOf(done.error, first), done.error.message)
  }
  return { errorIn, refuse, run, isBusy }
}

function fieldOf({ field }: AppError, first: FieldName): FieldName {
  return field === 'passphrase' || field === 'next' ? field : first
}

const focus = (field: RefObject<HTMLInputElement | null>) => () => field.current?.focus()

export function LockStore(props: OnTold) {
  const session = useSession()
  const { errorIn, refuse, run, isBusy } = useForm(props)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const second = useRef<HTMLInputElement>(null)
  const lock = () => {
    if (passphrase !== again) return refuse('again', notTheSame)
    void run('passphrase', () => session.setPassphrase(passphrase))
  }
  return (
    <div className="passphrase-form">
      <PassphraseField
        label="Passphrase"
        autoFocus
        words={passphrase}
        onWords={setPassphrase}
        onEnter={focus(second)}
        error={errorIn('passphrase')}
        help={kinds}
      />
      <PassphraseField
        label="The same again"
        inputRef={second}
        words={again}
        onWords={setAgain}
        onEnter={lock}
        error={errorIn('again')}
      />
      <div className="form-end">
        <Button look="primary" isDisabled={isBusy} onPress={lock}>
          {isBusy ? 'Encrypting the store and its backups…' : 'Lock the store'}
        </Button>
      </div>
    </div>
  )
}

export function ChangePassphrase(props: OnTold) {
  const session = useSession()
  const [passphrase, setPassphrase] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [isDone, setDone] = useState(false)
  const { errorIn, refuse, run, isBusy } = useForm({
    onTold: (told) => {
      setPassphrase('')
      setNext('')
      setAgain('')
      setDone(true)
      props.onTold(told)
    },
  })
  const fields = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)] as const
  const change = () => {
    setDone(false)
    if (next !== again) return refuse('again', notTheSame)
    void run('passphrase', () => session.changePassphrase(passphrase, next))
  }
  return (
    <div className="passphrase-form">
      <PassphraseField
        label="Passphrase now"
        autoFocus
        words={passphrase}
        onWords={setPassphrase}
        onEnter={focus(fields[0])}
        error={errorIn('passphrase')}
      />
      <PassphraseField
        label="New passphrase"
        inputRef={fields[0]}
        words={next}
        onWords={setNext}
        onEnter={focus(fields[1])}
        error={errorIn('next')}
        help={kinds}
      />
      <PassphraseField
        label="The same again"
        inputRef={fields[1]}
        words={again}
        onWords={setAgain}
        onEnter={change}
        error={errorIn('again')}
      />
      <div className="form-end">
        <Button isDisabled={isBusy} onPress={change}>
          {isBusy ? 'Changing it…' : 'Change the passphrase'}
        </Button>
      </div>
      <p role="status">
        {isDone ? 'The passphrase is changed. All backups open with the new one.' : ''}
      </p>
    </div>
  )
}

export function RemovePassphrase(props: OnTold) {
  const session = useSession()
  const { errorIn, run, isBusy } = useForm(props)
  const [passphrase, setPassphrase] = useState('')
  const remove = () => void run('passphrase', () => session.removePassphrase(passphrase))
  return (
    <div className="passphrase-form">
      <PassphraseField
        label="Passphrase"
        words={passphrase}
        onWords={setPassphrase}
        onEnter={remove}
        error={errorIn('passphrase')}
      />
      <div className="form-end">
        <Button isDisabled={isBusy} onPress={remove}>
          {isBusy ? 'Writing it plainly…' : 'Remove the passphrase'}
        </Button>
      </div>
    </div>
  )
}
