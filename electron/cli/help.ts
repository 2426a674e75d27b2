export const help = `Rapporteur drafts the outcomes statement of a meeting. This is its command line: the same store, without the window.

  read FILE…                  reads texts of statements (.txt) into the store
  list                        lists the meetings
  show MEETING                prints what is known of a meeting
  export MEETING --to FORMAT --out FILE
                              writes its statement as docx, pdf, html, md or txt, or
                              the meeting itself as json; pdf needs the window's engine
  import FILE.json            adds a meeting that was exported as json; one that the store has already comes
                              as another meeting

  MEETING                     a meeting's id, its title, its short name ("AHG SOM 12"), or
                              words that only one title holds
  --store DIR                 the folder of the store; the app's own without it
  --with-notes                with --to json: the notes, the log and the history go along
  --help                      this page

Each command prints one line of JSON for each thing it did or found. It ends with 0, or prints what went wrong on the
error output and ends with 1.
`
