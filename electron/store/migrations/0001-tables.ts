import type { Migration } from './migration.ts'

/**
 * The first form of the store. Rows of a meeting are keyed by the meeting and their own id. References inside a meeting
 * are checked at the end of a transaction, since an edit writes its rows in the order in which it changed them.
 */
export const tables: Migration = {
  version: 1,
  sql: `
CREATE TABLE series (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  process TEXT NOT NULL,
  process_short TEXT NOT NULL,
  hosts TEXT NOT NULL,
  style TEXT NOT NULL CHECK (json_valid(style)),
  groups TEXT NOT NULL CHECK (json_valid(groups)),
  learns_regulars INTEGER NOT NULL,
  quorum INTEGER,
  stock TEXT NOT NULL CHECK (json_valid(stock)),
  wording TEXT NOT NULL CHECK (json_valid(wording)),
  checks_spelling INTEGER NOT NULL,
  known_words TEXT NOT NULL CHECK (json_valid(known_words))
) STRICT, WITHOUT ROWID;

CREATE TABLE directory (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  acronym TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  article_text TEXT NOT NULL,
  article_list TEXT NOT NULL,
  acronym_article TEXT NOT NULL,
  alpha2 TEXT NOT NULL,
  alpha3 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  series_id TEXT NOT NULL,
  title TEXT NOT NULL,
  series_name TEXT NOT NULL,
  series_short TEXT NOT NULL,
  process TEXT NOT NULL,
  process_short TEXT NOT NULL,
  hosts TEXT NOT NULL,
  ordinal INTEGER,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  mode TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  quorum INTEGER,
  symbol TEXT NOT NULL,
  distribution TEXT NOT NULL,
  purpose TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT '',
  removed_at TEXT,
  corrigendum_since TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE style (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  language TEXT NOT NULL,
  serial_comma INTEGER NOT NULL,
  range_dash TEXT NOT NULL,
  range_form TEXT NOT NULL,
  date_form TEXT NOT NULL,
  ordinal TEXT NOT NULL,
  spelling TEXT NOT NULL,
  state_names TEXT NOT NULL,
  own_names TEXT NOT NULL CHECK (json_valid(own_names)),
  alphabet TEXT NOT NULL,
  layout TEXT NOT NULL,
  dress TEXT NOT NULL,
  sentence_gap TEXT NOT NULL,
  stamps_revision INTEGER NOT NULL,
  numbers_lines INTEGER NOT NULL,
  template TEXT CHECK (template IS NULL OR json_valid(template)),
  emblem TEXT CHECK (emblem IS NULL OR json_valid(emblem)),
  PRIMARY KEY (meeting_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE party (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  acronym TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  article_text TEXT NOT NULL,
  article_list TEXT NOT NULL,
  acronym_article TEXT NOT NULL,
  alpha2 TEXT NOT NULL,
  alpha3 TEXT NOT NULL,
  PRIMARY KEY (meeting_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance_group (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  order_key TEXT NOT NULL,
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  many TEXT NOT NULL,
  one TEXT NOT NULL,
  joined INTEGER NOT NULL,
  sort TEXT NOT NULL,
  PRIMARY KEY (meeting_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  party_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  order_key TEXT NOT NULL,
  presence TEXT NOT NULL,
  form TEXT NOT NULL,
  represented_by TEXT NOT NULL,
  PRIMARY KEY (meeting_id, id),
  FOREIGN KEY (meeting_id, party_id) REFERENCES party (meeting_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, group_id) REFERENCES attendance_group (meeting_id, id)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_of_party ON attendance (meeting_id, party_id);
CREATE INDEX attendance_of_group ON attendance (meeting_id, group_id);

CREATE TABLE delegate (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  attendance_id TEXT NOT NULL,
  order_key TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  head INTEGER NOT NULL,
  PRIMARY KEY (meeting_id, id),
  FOREIGN KEY (meeting_id, attendance_id) REFERENCES attendance (meeting_id, id)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX delegate_of_attendance ON delegate (meeting_id, attendance_id);

CREATE TABLE item (
  number INTEGER PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  order_key TEXT NOT NULL,
  parent_id TEXT,
  kind TEXT NOT NULL,
  heading_level INTEGER NOT NULL,
  marker TEXT NOT NULL,
  printed INTEGER NOT NULL,
  part TEXT NOT NULL,
  wording TEXT NOT NULL,
  text TEXT NOT NULL,
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  composed_then TEXT,
  status TEXT NOT NULL,
  status_at TEXT NOT NULL,
  captured_at TEXT NOT NULL,
  origin TEXT NOT NULL,
  UNIQUE (meeting_id, id),
  FOREIGN KEY (meeting_id, parent_id) REFERENCES item (meeting_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX item_of_parent ON item (meeting_id, parent_id);

CREATE TABLE sentence (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  actors TEXT CHECK (actors IS NULL OR json_valid(actors)),
  action TEXT,
  level INTEGER,
  owner TEXT NOT NULL,
  due TEXT NOT NULL,
  PRIMARY KEY (meeting_id, id),
  FOREIGN KEY (meeting_id, item_id) REFERENCES item (meeting_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX sentence_of_item ON sentence (meeting_id, item_id);

CREATE TABLE log_line (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  party_id TEXT,
  words TEXT NOT NULL,
  heading_id TEXT,
  item_id TEXT,
  PRIMARY KEY (meeting_id, id),
  FOREIGN KEY (meeting_id, party_id) REFERENCES party (meeting_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, heading_id) REFERENCES item (meeting_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, item_id) REFERENCES item (meeting_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX log_line_of_party ON log_line (meeting_id, party_id);
CREATE INDEX log_line_of_heading ON log_line (meeting_id, heading_id);
CREATE INDEX log_line_of_item ON log_line (meeting_id, item_id);

CREATE TABLE proposal (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  party_id TEXT,
  item_id TEXT,
  words TEXT NOT NULL,
  state TEXT NOT NULL,
  against TEXT NOT NULL,
  number TEXT NOT NULL,
  PRIMARY KEY (meeting_id, id),
  FOREIGN KEY (meeting_id, party_id) REFERENCES party (meeting_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, item_id) REFERENCES item (meeting_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_of_party ON proposal (meeting_id, party_id);
CREATE INDEX proposal_of_item ON proposal (meeting_id, item_id);

CREATE TABLE annex (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  order_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  heading TEXT NOT NULL,
  is_lettered INTEGER NOT NULL,
  wording TEXT NOT NULL,
  PRIMARY KEY (meeting_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE annex_entry (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  annex_id TEXT NOT NULL,
  order_key TEXT NOT NULL,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  text TEXT,
  marks TEXT CHECK (marks IS NULL OR json_valid(marks)),
  composed_then TEXT,
  PRIMARY KEY (meeting_id, id),
  FOREIGN KEY (meeting_id, annex_id) REFERENCES annex (meeting_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX annex_entry_of_annex ON annex_entry (meeting_id, annex_id);

CREATE TABLE follow_up (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  id TEXT NOT NULL,
  order_key TEXT NOT NULL,
  source_id TEXT NOT NULL,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT NOT NULL,
  is_left INTEGER NOT NULL,
  outcome_id TEXT,
  PRIMARY KEY (meeting_id, id),
  FOREIGN KEY (meeting_id, outcome_id) REFERENCES item (meeting_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_of_outcome ON follow_up (meeting_id, outcome_id);

-- Word files by the SHA-256 of their bytes. Styles of meetings, of series, of revisions and of the history name them.
CREATE TABLE template (
  hash TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER template_is_never_changed BEFORE UPDATE ON template
BEGIN SELECT RAISE(ABORT, 'a template is kept as it came'); END;

-- Pictures, kept in the same way.
CREATE TABLE emblem (
  hash TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER emblem_is_never_changed BEFORE UPDATE ON emblem
BEGIN SELECT RAISE(ABORT, 'an emblem is kept as it came'); END;

-- A revision is frozen: made whole, never changed, and taken back whole or not at all.
CREATE TABLE revision (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'circulated', 'adopted', 'corrigendum')),
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  format INTEGER NOT NULL,
  record TEXT NOT NULL CHECK (json_valid(record)),
  PRIMARY KEY (meeting_id, nth),
  UNIQUE (meeting_id, id),
  UNIQUE (meeting_id, kind, number)
) STRICT;

CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is frozen'); END;

-- The journal. What is long comes last, so that reading a row's beginning does not read the rest.
CREATE TABLE edit (
  sequence INTEGER PRIMARY KEY,
  scope TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  step INTEGER NOT NULL REFERENCES edit (sequence),
  undoes INTEGER REFERENCES edit (sequence),
  group_name TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  format INTEGER NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  edit TEXT CHECK (edit IS NULL OR json_valid(edit))
) STRICT;
CREATE INDEX edit_of_scope ON edit (scope, sequence, kind, step);

CREATE TRIGGER edit_is_never_changed BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
CREATE TRIGGER edit_is_never_removed BEFORE DELETE ON edit
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;

-- Lines that were typed and not filed yet, of a locked store alone: of another one the window keeps them itself.
CREATE TABLE unsent_line (
  meeting_id TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('statement', 'log')),
  words TEXT NOT NULL,
  PRIMARY KEY (meeting_id, place)
) STRICT, WITHOUT ROWID;

-- Which items hold which words: brought in step with the items whenever it is asked, so that no edit waits for it.
CREATE VIRTUAL TABLE item_words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
`,
}
