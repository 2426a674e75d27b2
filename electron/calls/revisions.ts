import { type Handler, withStore } from './handler.ts'

export const revise: Handler<'revise'> = (context, { meeting, as, note }) =>
  withStore(context, (store, at) => store.revisions.revise(meeting, as, note, at))

export const startCorrigendum: Handler<'startCorrigendum'> = (context, { meeting }) =>
  withStore(context, (store, at) => store.revisions.startCorrigendum(meeting, at))

export const takeBackRevision: Handler<'takeBackRevision'> = (context, { meeting }) =>
  withStore(context, (store, at) => store.revisions.takeBack(meeting, at))

export const openRevision: Handler<'openRevision'> = (context, { meeting, revision }) =>
  withStore(context, (store) => store.revisions.open(meeting, revision))
