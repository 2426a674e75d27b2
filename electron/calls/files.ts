import type { Handler } from './handler.ts'

export const exportStatement: Handler<'exportStatement'> = (context, input) =>
  context.files.exportStatement(context, input)

export const printStatement: Handler<'printStatement'> = (context, input) =>
  context.files.printStatement(context, input)

export const exportRegister: Handler<'exportRegister'> = (context, input) =>
  context.files.exportRegister(context, input)

export const chooseTemplate: Handler<'chooseTemplate'> = (context) =>
  context.files.chooseTemplate(context)

export const saveTemplate: Handler<'saveTemplate'> = (context, input) =>
  context.files.saveTemplate(context, input)

export const chooseEmblem: Handler<'chooseEmblem'> = (context) =>
  context.files.chooseEmblem(context)

export const openText: Handler<'openText'> = (context, input) =>
  context.files.openText(context, input)

export const openMeetingFiles: Handler<'openMeetingFiles'> = (context, input) =>
  context.files.openMeetingFiles(context, input)

export const saveMeetingFile: Handler<'saveMeetingFile'> = (context, input) =>
  context.files.saveMeetingFile(context, input)

export const openReturned: Handler<'openReturned'> = (context) =>
  context.files.openReturned(context)

export const openFragment: Handler<'openFragment'> = (context) =>
  context.files.openFragment(context)

export const readFiles: Handler<'readFiles'> = (context) => context.files.readFiles(context)
