import { type Handler, withStore } from './handler.ts'

export const openMeeting: Handler<'openMeeting'> = (context, { meeting }) =>
  withStore(context, (store) => store.openMeeting(meeting))

/** An edit that cannot be saved while the window closes is the person's to decide about. */
export const edit: Handler<'edit'> = (context, { meeting, edit, group }) => {
  const saved = withStore(context, (store, at) => store.edit(meeting, edit, group, at))
  if (!saved.ok) context.closing.notSaved(saved.error)
  return saved
}

export const undo: Handler<'undo'> = (context, { meeting }) =>
  withStore(context, (store, at) => store.undo(meeting, at))

export const redo: Handler<'redo'> = (context, { meeting }) =>
  withStore(context, (store, at) => store.redo(meeting, at))

export const history: Handler<'history'> = (context, { meeting, before, item }) =>
  withStore(context, (store) => store.history(meeting, before, item))

export const search: Handler<'search'> = (context, { words }) =>
  withStore(context, (store) => store.search(words))
