import { useId } from 'react'
import { Label } from 'react-aria-components'
import type { Style, TemplateNamed } from '../../shared/record/meeting.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import './template-field.css'

/** The secretariat's own Word file, into which the statement is written: chosen, replaced, saved to a file again, removed. */
export function TemplateField({
  template,
  onTemplate,
}: {
  template: Style['template']
  onTemplate: (template: TemplateNamed | null) => void
}) {
  const session = useSession()
  const id = useId()
  const choose = async () => {
    const chosen = await session.chooseTemplate()
    if (chosen !== null) onTemplate(chosen)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that no other field has
    <div className="field" role="group" aria-labelledby={id}>
      <Label elementType="span" id={id}>
        Word template
      </Label>
      <div className="template-field">
        {template === null ? (
          <span className="template-none">None: the Word document is dressed by Rapporteur</span>
        ) : (
          <span className="template-file" title={template.file}>
            {template.file}
          </span>
        )}
        <Button onPress={choose}>{template === null ? 'Choose…' : 'Replace…'}</Button>
        {template === null ? null : (
          <>
            <Button look="quiet" onPress={() => session.saveTemplate(template)}>
              Save a copy…
            </Button>
            <Button look="quiet" onPress={() => onTemplate(null)}>
              Remove
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
