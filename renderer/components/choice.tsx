import { Check, ChevronDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
} from 'react-aria-components'

export type Option<Value extends string> = { readonly value: Value; readonly label: string }

type ChoiceProps<Value extends string> = {
  label: string
  hidesLabel?: boolean
  value: Value
  options: readonly Option<Value>[]
  onChoice: (value: Value) => void
  span?: number
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hidesLabel = false, value, options, onChoice, span } = props
  return (
    <RadioGroup
      className="field segmented"
      data-span={span}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => choose(options, chosen, onChoice)}
      {...(hidesLabel ? { 'aria-label': label } : {})}
    >
      {hidesLabel ? null : <Label>{label}</Label>}
      <div className="segments">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment">
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** One of several, in a list that opens. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hidesLabel = false, value, options, onChoice, span } = props
  return (
    <Select
      className="field choice"
      data-span={span}
      value={value}
      onChange={(chosen) => choose(options, String(chosen), onChoice)}
      {...(hidesLabel ? { 'aria-label': label } : {})}
    >
      {hidesLabel ? null : <Label>{label}</Label>}
      <Button className="input choice-button">
        <SelectValue className="choice-value">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox
          className="list"
          items={options.map((option) => ({ ...option, id: option.value }))}
        >
          {(option) => (
            <ListBoxItem className="list-item" id={option.id} textValue={option.label}>
              <Check size={14} className="list-check" aria-hidden />
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

function choose<Value extends string>(
  options: readonly Option<Value>[],
  chosen: string,
  onChoice: (value: Value) => void,
): void {
  const option = options.find(({ value }) => value === chosen)
  if (option) onChoice(option.value)
}
