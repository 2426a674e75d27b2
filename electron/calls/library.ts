import { type Handler, withStore } from './handler.ts'

export const library: Handler<'library'> = (context) =>
  withStore(context, (store) => store.library())

export const editLibrary: Handler<'editLibrary'> = (context, { edit }) =>
  withStore(context, (store, at) => store.editLibrary(edit, at))

export const undoLibrary: Handler<'undoLibrary'> = (context) =>
  withStore(context, (store, at) => store.undoLibrary(at))

export const redoLibrary: Handler<'redoLibrary'> = (context) =>
  withStore(context, (store, at) => store.redoLibrary(at))

export const duplicateMeeting: Handler<'duplicateMeeting'> = (context, { meeting }) =>
  withStore(context, (store, at) => store.duplicateMeeting(meeting, at))
