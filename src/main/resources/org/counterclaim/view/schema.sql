-- What the page reads. Everything here comes from the topics and can be thrown away at any time. Times are milliseconds
-- since 1970, UTC. A change of this file makes existing databases be filled again.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Where reading goes on, kept in the same transaction as what was read.
CREATE TABLE place (topic TEXT, part INTEGER, next INTEGER NOT NULL, PRIMARY KEY (topic, part)) WITHOUT ROWID;

CREATE TABLE finding (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  relation TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  score REAL NOT NULL,
  said_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  event TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX finding_by_time ON finding (said_at DESC, id);
CREATE INDEX finding_by_change ON finding (changed_at DESC, id);
CREATE INDEX finding_by_score ON finding (score DESC, said_at DESC, id);
CREATE INDEX finding_by_event ON finding (event);
CREATE INDEX finding_by_kind ON finding (status, relation, kind);

CREATE TABLE version (
  finding TEXT, version INTEGER, at INTEGER NOT NULL, relation TEXT NOT NULL, status TEXT NOT NULL, score REAL NOT NULL,
  note TEXT, summary TEXT NOT NULL,
  PRIMARY KEY (finding, version)
) WITHOUT ROWID;

CREATE TABLE side (
  finding TEXT, side INTEGER, outlet TEXT NOT NULL, outlet_name TEXT NOT NULL, holder TEXT NOT NULL, holder_name TEXT NOT NULL,
  statement TEXT NOT NULL,
  PRIMARY KEY (finding, side)
) WITHOUT ROWID;
CREATE INDEX side_by_outlet ON side (outlet, finding);
CREATE INDEX side_by_holder ON side (holder, finding);
CREATE INDEX side_by_statement ON side (statement, finding);

-- Everybody through whom either side comes, for finding a finding by any of them.
CREATE TABLE voice (actor TEXT, finding TEXT, name TEXT NOT NULL, PRIMARY KEY (actor, finding)) WITHOUT ROWID;
CREATE INDEX voice_by_finding ON voice (finding);

CREATE VIRTUAL TABLE words USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  article TEXT NOT NULL,
  outlet TEXT NOT NULL,
  outlet_name TEXT NOT NULL,
  holder TEXT NOT NULL,
  holder_name TEXT NOT NULL,
  own INTEGER NOT NULL,
  at INTEGER NOT NULL,
  json TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX statement_by_holder ON statement (holder, at DESC, id);
CREATE INDEX statement_by_time ON statement (at);
CREATE INDEX statement_by_outlet ON statement (outlet, own, article);

CREATE TABLE statement_key (key TEXT, statement TEXT, PRIMARY KEY (key, statement)) WITHOUT ROWID;
CREATE INDEX key_by_statement ON statement_key (statement);

CREATE TABLE dossier (
  id TEXT PRIMARY KEY, event TEXT NOT NULL, title TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  positions INTEGER NOT NULL, findings INTEGER NOT NULL, json TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX dossier_by_time ON dossier (last DESC, id);

-- Which outlets carry a position that has independent origins.
CREATE TABLE carried (dossier TEXT, outlet TEXT, statement TEXT, PRIMARY KEY (dossier, outlet, statement)) WITHOUT ROWID;
CREATE INDEX carried_by_outlet ON carried (outlet, statement);

CREATE TABLE review (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
