-- Who may read what, in the database too. Every view row carries its label: whom it has to do with and the highest class
-- that it tells of; the log keeps what needs a clearance apart from what does not. The policies that compare labels with
-- the reader are made from the rules of packages/access when the database is opened (src/access).

-- Facts and views as they were written until now carry no labels. Nothing but demonstrations was ever written like that:
-- their invented history ends here, and the next start makes them anew.
do $$
begin
  if exists (select from event) and not exists (select from catalogue_state where is_demonstration) then
    raise exception 'The log holds facts of an older form. Start with an empty database.';
  end if;
  truncate event, event_subject, outcome, opening, position, position_now,
    item_view, receptacle_view, despatch_view, handover_view, trip_view, irregularity_view,
    seal_view, equipment_view, request_view, exclusion_view;
  update log_head set next = 0;
  delete from catalogue_state;
end
$$;

-- Labels --------------------------------------------------------------------------------------------------------------

-- `near`: ids of facilities and people, and of an irregularity the subjects that it is about. `secrecy`: of a trip the
-- highest class on board now, which says who may follow it; of every other kind the highest class that the row tells of.
alter table item_view add column near text[] not null;
alter table receptacle_view add column near text[] not null;
alter table despatch_view add column near text[] not null, add column secrecy text;
alter table handover_view add column near text[] not null, add column secrecy text;
alter table trip_view add column near text[] not null, add column secrecy text, add column service_number text;
create index trip_view_starts_at on trip_view (starts_at desc, id);
create index trip_view_service_number on trip_view (service_number) where service_number is not null;
alter table irregularity_view add column near text[] not null;
alter table seal_view add column near text[] not null, add column secrecy text;
alter table request_view add column near text[] not null, add column secrecy text;
alter table equipment_view add column near text[] not null, add column secrecy text;
alter table exclusion_view add column near text[] not null, add column secrecy text;

-- What is or ever was of a class, with the highest. A despatch with one bag of class A counts as class A, and so on.
create table classified_subject (
  subject text collate "C" primary key,
  secrecy text not null check (secrecy in ('A', 'B', 'C'))
);
drop index despatch_view_class_a;

-- The highest class of `subjects`; letters of classes sort from the highest to the lowest.
create function class_of(subjects text[]) returns text
language sql stable as $$
  select min(secrecy) from classified_subject where subject = any (subjects)
$$;

-- A case is as secret as what it is about, a seal as the bag on which it is or was. Whichever is written first, the class
-- of the one or the row of the other, the row ends up with the class.
create function irregularity_class() returns trigger
language plpgsql as $$
begin
  new.secrecy := least(new.secrecy, class_of(new.about));
  return new;
end
$$;
create trigger irregularity_class before insert or update on irregularity_view
  for each row execute function irregularity_class();

create function seal_class() returns trigger
language plpgsql as $$
begin
  new.secrecy := least(new.secrecy, class_of(array['receptacle:' || new.receptacle]));
  return new;
end
$$;
create trigger seal_class before insert or update on seal_view
  for each row when (new.receptacle is not null) execute function seal_class();
create index seal_view_receptacle on seal_view (receptacle) where receptacle is not null;

create function spread_classes() returns trigger
language plpgsql as $$
begin
  update irregularity_view set secrecy = secrecy where about && array(select subject from told);
  update seal_view set secrecy = secrecy
  where receptacle in (select substr(subject, 12) from told where subject like 'receptacle:%');
  return null;
end
$$;
create trigger spread_new after insert on classified_subject
  referencing new table as told for each statement execute function spread_classes();
create trigger spread_raised after update on classified_subject
  referencing new table as told for each statement execute function spread_classes();

-- The log -------------------------------------------------------------------------------------------------------------

-- `body` is what a person without any clearance may read, null when nothing is left. `secrecy` is the highest class that
-- the fact tells of; then the whole of it, the exact bytes that were recorded, is the row of that class below.
alter table event alter column body drop not null, add column secrecy text,
  add check (body is not null or secrecy is not null);

-- A fact as a person cleared for `secrecy`, and no further, may read it.
create table event_classified (
  shard smallint not null,
  seq bigint not null,
  secrecy text not null check (secrecy in ('A', 'B', 'C')),
  body text not null,
  primary key (shard, seq, secrecy)
);

-- Which subjects a fact concerns.
create index event_subject_seq on event_subject (shard, seq);

-- The whole of a fact; for the owner, who alone may read every column.
create function whole_body(e event) returns text
language sql stable as $$
  select case when e.secrecy is null then e.body else (
    select c.body from event_classified c where c.shard = e.shard and c.seq = e.seq and c.secrecy = e.secrecy) end
$$;

drop function log_append;
-- As before (0001), with the class of each fact. An empty body is none.
create function log_append(
  of_shard smallint, expected bigint, following bigint, mine bigint, at bigint, fresh text[],
  event_times bigint[], event_inputs text[], event_bodies text, event_secrecies text[],
  tag_subjects text[], tag_seqs bigint[],
  outcome_inputs text[], outcome_digests text[], outcome_firsts bigint[], outcome_lasts bigint[], outcome_breaches text[]
) returns void
language plpgsql as $$
begin
  update log_head set next = following, recorded_at = at
  where shard = of_shard and next = expected and epoch = mine;
  if not found then
    raise exception 'the head of shard % is not at % under epoch %', of_shard, expected, mine using errcode = 'GL001';
  end if;
  if exists (select from event_subject where shard = of_shard and subject = any (fresh)) then
    raise exception 'a subject that should be new is already in the log' using errcode = 'GL002';
  end if;

  insert into event (shard, seq, recorded_at, input_id, body, secrecy)
  select of_shard, expected + place - 1, recorded_at, input_id, nullif(body, ''), secrecy
  from unnest(event_times, event_inputs, string_to_array(event_bodies, chr(30)), event_secrecies)
    with ordinality as t (recorded_at, input_id, body, secrecy, place);

  insert into event_subject (shard, subject, seq)
  select of_shard, subject, seq from unnest(tag_subjects, tag_seqs) as t (subject, seq);

  insert into outcome (shard, input_id, digest, first, last, breaches)
  select of_shard, input_id, decode(digest, 'hex'), first, last, breaches
  from unnest(outcome_inputs, outcome_digests, outcome_firsts, outcome_lasts, outcome_breaches)
    as t (input_id, digest, first, last, breaches);
end
$$;

-- For whom a transaction reads ----------------------------------------------------------------------------------------

-- The key under which the server says for whom it reads, as the two blocks that HMAC-SHA-256 (RFC 2104) begins with. Only
-- the owner reads it. The server makes it when it first opens the database; without the row nobody reads anything.
create table viewer_key (
  only_row boolean primary key default true check (only_row),
  inner_block bytea not null check (length(inner_block) = 64),
  outer_block bytea not null check (length(outer_block) = 64)
);

create type viewer_context as (national boolean, near text[], classes text[], roles text[], facility text);

-- The reader of this transaction: what `giaolien.viewer` claims, if its HMAC is ours and its time has not passed; else
-- null, and null opens nothing. The claim is 64 hex digits, a dot, and JSON.
create function viewer() returns viewer_context
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  claim text := current_setting('giaolien.viewer', true);
  said bytea := convert_to(substr(claim, 66), 'UTF8');
  told jsonb;
begin
  if claim is null or length(claim) < 66 or not exists (
    select from public.viewer_key k
    where encode(sha256(k.outer_block || sha256(k.inner_block || said)), 'hex') = left(claim, 64)
  ) then
    return null;
  end if;
  told := substr(claim, 66)::jsonb;
  if (told ->> 'until')::bigint < extract(epoch from clock_timestamp()) * 1000 then
    return null;
  end if;
  return (
    (told ->> 'national')::boolean,
    array(select jsonb_array_elements_text(told -> 'near')),
    array(select jsonb_array_elements_text(told -> 'classes')),
    array(select jsonb_array_elements_text(told -> 'roles')),
    told ->> 'facility'
  )::viewer_context;
end
$$;

-- A trip as it is now without the loads of other classes than `classes`.
create function trip_for(now jsonb, classes text[]) returns jsonb
language sql immutable parallel safe as $$
  select now || jsonb_build_object(
    'receptacles', jsonb_path_query_array(now, '$.receptacles[*] ? (@.secrecy == null || @.secrecy == $open[*])',
      jsonb_build_object('open', to_jsonb(classes))),
    'items', jsonb_path_query_array(now, '$.items[*] ? (@.secrecy == null || @.secrecy == $open[*])',
      jsonb_build_object('open', to_jsonb(classes))))
$$;

-- The facts as the reader may read them: of each the best text that is open to him.
create view fact with (security_invoker) as
  select shard, seq, recorded_at, input_id, body from (
    select e.shard, e.seq, e.recorded_at, e.input_id, coalesce(
      (select c.body from event_classified c where c.shard = e.shard and c.seq = e.seq order by c.secrecy limit 1),
      e.body) as body
    from event e
  ) as told
  where body is not null;
