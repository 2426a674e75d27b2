export { type Completion, completeWords } from './complete-words.ts'
export { vocabularyOf } from './vocabulary.ts'
