import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useWords } from './use-words.ts'

/** A field of words with suggestions; any other words are as good. */
export function SuggestedField(props: {
  label: string
  words: string
  onWords: (words: string) => void
  suggest: (words: string) => readonly string[]
  placeholder?: string
  span?: number
  onLeave?: () => void
}) {
  const typed = useWords(props.words, props.onWords)
  const [isFocused, setFocused] = useState(false)
  const suggestions = isFocused
    ? props.suggest(typed.value).filter((words) => words !== typed.value)
    : [] // nobody types here: the directory need not be searched
  return (
    <ComboBox
      className="field"
      data-span={props.span}
      allowsCustomValue
      menuTrigger="input"
      onFocusChange={setFocused}
      inputValue={typed.value}
      onInputChange={typed.onChange}
      onBlur={() => props.onLeave?.()}
      items={suggestions.map((words) => ({ id: words, words }))}
    >
      <Label>{props.label}</Label>
      <Input
        className="input input-control"
        dir="auto"
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...typed.composition}
      />
      <Popover className="popover" offset={4}>
        <ListBox<{ id: string; words: string }> className="list">
          {({ id, words }) => (
            <ListBoxItem id={id} className="list-item" textValue={words}>
              {words}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
