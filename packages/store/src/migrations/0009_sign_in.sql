-- By what a person proves who he is, from which counter computers, and how often someone failed to. Sign-in runs on the
-- connection of the owner: the role that reads on behalf of people sees none of these tables.

-- `password_hash` null: the person has set none yet (recovery gives the first one). `handle`: the name that passkeys
-- know him by, which says nothing about him. `disabled_at`: by two administrators; no factor signs him in.
alter table account
  alter column password_hash drop not null,
  add column password_changed_at bigint,
  add column handle uuid not null default gen_random_uuid() unique,
  add column disabled_at bigint;
update account set password_changed_at = created_at;

-- Sessions are bound to more than the old ones know of themselves: people sign in again.
delete from session;
-- `id`: public name. `proven_at`: last proof. `device`: the enrolled counter computer it lives on. Without one it lives
-- at one network address and in one browser (`agent_hash`: SHA-256 of its user agent).
alter table session
  add column id uuid not null unique,
  add column method text not null,
  add column proven_at bigint not null,
  add column locked_at bigint,
  add column device uuid,
  add column address text not null,
  add column agent_hash bytea not null;
create index session_device on session (device) where device is not null;

-- An enrolled counter computer. `secret_hash`: SHA-256 of the secret in its cookie; null until the one-time code of the
-- approval (`code_hash`, until `code_until`) was entered there. A revoked device stays, so that its return is known.
create table device (
  id uuid primary key,
  facility text not null,
  name text not null,
  enrolled_by text collate "C" not null,
  approved_at bigint not null,
  code_hash bytea unique,
  code_until bigint,
  secret_hash bytea,
  enrolled_at bigint,
  seen_at bigint,
  revoked_at bigint
);

-- `credential_id`: as the authenticator names it. `counter` only ever grows, unless the authenticator keeps none.
create table passkey (
  id uuid primary key,
  person text collate "C" not null references account (person) on delete cascade,
  credential_id text collate "C" not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  synced boolean not null,
  label text not null,
  created_at bigint not null,
  used_at bigint
);
create index passkey_person on passkey (person);

-- `sealed`: the secret, wrapped by the key `secrets`. `last_step`: the newest time step whose code was taken; each is
-- taken once. Void until `confirmed_at`.
create table totp (
  id uuid primary key,
  person text collate "C" not null unique references account (person) on delete cascade,
  sealed text not null,
  last_step bigint not null,
  created_at bigint not null,
  confirmed_at bigint,
  used_at bigint
);

-- `badge_hash`: keyed hash of what the scanner reads; `pin_hash`: argon2id.
create table badge (
  id uuid primary key,
  person text collate "C" not null unique references account (person) on delete cascade,
  badge_hash bytea not null unique,
  pin_hash text not null,
  created_at bigint not null,
  used_at bigint
);

-- Whom single sign-on means: bound by two administrators, never made by signing in.
create table sign_on_subject (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  person text collate "C" not null references account (person) on delete cascade,
  bound_at bigint not null,
  bound_by text collate "C" not null,
  primary key (issuer, subject)
);
create index sign_on_subject_person on sign_on_subject (person);

-- The way back in: the SHA-256 of a one-time code that two administrators gave out; the newest counts.
create table recovery (
  person text collate "C" primary key references account (person) on delete cascade,
  code_hash bytea not null,
  until bigint not null,
  given_by text collate "C" not null
);

-- What guessing has cost so far, so that a restart gives nobody new tries. `key`: SHA-256 of what was typed or scanned,
-- whether or not it means anyone.
create table sign_in_failure (
  key bytea primary key,
  failures integer not null,
  streak integer not null,
  last bigint not null,
  paused_until bigint not null
);
create index sign_in_failure_last on sign_in_failure (last);

-- Secrets of sign-in that outlive the keys they are wrapped by, e.g. the key of the hashes of badges.
create table sign_in_secret (
  name text collate "C" primary key,
  sealed text not null
);
