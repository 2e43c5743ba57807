-- Who may sign in, who is signed in, and the serials of item numbers. None of it is a fact of the mail, so none of it
-- is in the log. Times are UTC milliseconds, as in the kernel.

-- `password_hash`: argon2id in PHC form. What a person may do stands in the catalogue, never here.
create table account (
  person text collate "C" primary key,
  password_hash text not null,
  demonstration boolean not null,
  created_at bigint not null
);

-- `token_hash`: SHA-256 of a 256-bit random token; the token itself is nowhere. A session ends at `until`, or when
-- nothing was heard of it for the idle time that the server allows.
create table session (
  token_hash bytea primary key,
  person text collate "C" not null references account (person) on delete cascade,
  facility text not null,
  opened_at bigint not null,
  seen_at bigint not null,
  until bigint not null
);
create index session_person on session (person);
create index session_until on session (until);

-- Eight digits of an S10 number. A gap is a number that was asked for and never put on a cover.
create sequence item_serial as bigint minvalue 0 maxvalue 99999999 start with 1000 no cycle;
