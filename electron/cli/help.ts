export const help = `Rapporteur drafts the outcomes statement of a meeting. This is its command line: the same store, without the window.

  read FILE…                  reads statements (.docx, .txt) into the store; of a Word document
                              its tracked changes as if they were accepted; its line counts them, and the
                              comments, which are left out
  list                        lists the meetings
  show MEETING [--revision REVISION]
                              prints what is known of a meeting, or what a revision of it says
  revisions MEETING           lists its revisions, the earliest first
  revise MEETING --as KIND [--note WORDS]
                              freezes its text as it is now, as draft, circulated or adopted; or, where the
                              corrigendum to an adopted text has been started, as corrigendum
  export MEETING --to FORMAT --out FILE [--layout LAYOUT] [--against REVISION] [--template TEMPLATE]
                              writes its statement as docx, pdf, html, md or txt, the decisions and
                              actions of its series as csv, or
                              the meeting itself as rapporteur (one file that opens in the window, its template
                              and emblem in it) or json (of these only the names); pdf needs the window's engine;
                              docx shows what has changed --against a revision as tracked changes,
                              or the statement in a --template, a Word file of your own; without it docx goes
                              into the template of the meeting's house style, unless that is --template none;
                              what changed --against a revision goes into the template as well
  register SERIES --to FORMAT --out FILE
                              writes the decisions and actions of a series: who owns them, when they are due,
                              and whether they are open, closed (reported on) or left;
                              as docx (a table) or csv
  compare MEETING FILE.docx   shows a Word file that came back beside the meeting, a line for each paragraph: same,
                              changed, moved, inserted or gone, its words before and after, and the tracked
                              changes and comments on it; what could not be placed comes last
  import FILE                 adds a meeting that was exported as rapporteur or json; one that the store has already
                              comes as another meeting (as: copy), or, of rapporteur, not again where it is the same
                              (as: there)

  MEETING                     a meeting's id, its title, its short name ("AHG SOM 12"), or
                              words that only one title holds
  SERIES                      a series' name, its short name ("AHG SOM") or its id
  REVISION                    its number in the list of revisions, or its name ("Circulated 2")
  TEMPLATE                    a .docx or .dotx, or none; in its text, tables, headers and footers are filled: {{title}}
                              {{opening}} {{attendance}} {{purpose}} {{body}} {{annexes}} {{participants}}
                              {{date}} {{place}} {{symbol}} {{distribution}} {{revision}} {{draft}};
                              {{body}} holds what no other one takes; without any, the statement goes to the end
  --store DIR                 the folder of the store; the app's own without it
  --layout LAYOUT             dresses the statement as bulleted outcomes, or with every paragraph numbered: bulleted or
                              numbered; without it, it is written as it stands
  --with-notes                with --to rapporteur or json: the notes, the log, the history and the revisions go along
  --help                      this page

A store that is locked with a passphrase asks for it on the terminal; where there is none, it is taken from the environment
variable RAPPORTEUR_PASSPHRASE.

Each command prints one line of JSON for each thing it did or found. It ends with 0, or prints what went wrong on the
error output and ends with 1.
`
