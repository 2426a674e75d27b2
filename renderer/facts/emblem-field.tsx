import { useId, useRef } from 'react'
import { Label } from 'react-aria-components'
import type { EmblemNamed, Style } from '../../shared/record/meeting.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { WordsField } from '../components/words-field.tsx'
import './template-field.css'

/** The picture over the first page, with what it shows in words: chosen, replaced, described, removed. */
export function EmblemField({
  emblem,
  isInTemplate,
  onEmblem,
}: {
  emblem: Style['emblem']
  /** The Word document goes into a template, which has its own emblem or none. */
  isInTemplate: boolean
  onEmblem: (emblem: EmblemNamed | null, how?: { typing: boolean }) => void
}) {
  const session = useSession()
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const choose = async () => {
    const chosen = await session.chooseEmblem()
    if (chosen !== null) onEmblem({ ...chosen, altText: emblem?.altText ?? '' })
  }
  const remove = () => {
    onEmblem(null)
    field.current?.querySelector('button')?.focus() // the button that was pressed goes
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that no other field has */}
      <div className="field" role="group" aria-labelledby={id} ref={field}>
        <Label elementType="span" id={id}>
          Emblem on the first page
        </Label>
        <div className="template-field">
          {emblem === null ? (
            <span className="template-none">None: a PNG or JPEG picture can stand there</span>
          ) : (
            <span className="template-file" title={emblem.file}>
              {emblem.file}
            </span>
          )}
          <Button onPress={choose}>{emblem === null ? 'Choose…' : 'Replace…'}</Button>
          {emblem === null ? null : (
            <Button look="quiet" onPress={remove}>
              Remove
            </Button>
          )}
        </div>
        {emblem !== null && isInTemplate ? (
          <p className="help">
            In PDF, web pages and Word without the template; the template keeps its own.
          </p>
        ) : null}
      </div>
      {emblem === null ? null : (
        <WordsField
          label="What the emblem shows"
          span={12}
          words={emblem.altText}
          placeholder="Emblem of the secretariat, for those who do not see it"
          onWords={(altText) => onEmblem({ ...emblem, altText }, { typing: true })}
        />
      )}
    </>
  )
}
