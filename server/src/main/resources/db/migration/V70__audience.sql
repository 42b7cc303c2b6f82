-- How closely each entry is kept, and from when to when people agreed that what is known of them is shared. Who reads what by
-- that is the application's table, which it hands in whenever a read begins (wall_enter).

alter table entry add column sensitivity text not null default 'normal';

comment on column entry.sensitivity is 'How closely it is kept, told from its kind and body when it was appended.';

update entry set sensitivity = case convert_from(bytes, 'UTF8')::json #>> '{body,purpose}'
        when 'MDR' then 'security' when 'MDS' then 'security' when 'MDK' then 'security' when 'MDC' then 'security'
        when 'MDF' then 'security' when 'CLI' then 'clinical'
        when 'CRT' then 'normal' when 'DTR' then 'normal' when 'LIC' then 'normal' when 'APR' then 'normal'
        when 'POL' then 'normal' else 'restricted' end
    where kind = 'drug-test';
update entry set sensitivity = 'mental-health'
    where kind = 'screening' and convert_from(bytes, 'UTF8')::json #>> '{body,instrument}' in ('PHQ-9', 'GAD-7');

alter table drug_test add column sensitivity text not null default 'restricted';

update drug_test set sensitivity = case
        when purpose in ('MDR', 'MDS', 'MDK', 'MDC', 'MDF') then 'security' when purpose = 'CLI' then 'clinical'
        when purpose in ('CRT', 'DTR', 'LIC', 'APR', 'POL') then 'normal' else 'restricted' end;

-- Drawn from the ledgers in the transaction that appends: what may be read hangs on it.

create table agreed (
    thread uuid not null,
    ledger uuid not null,
    given_on date not null,
    withdrawn_on date,
    dangling boolean not null,
    primary key (ledger, thread)
);

comment on table agreed is 'From when to when somebody agreed that what is known of them is shared.';

create index agreed_dangling on agreed (ledger) where dangling;

alter table agreed enable row level security;

-- A read begins for a worker at a moment, by a table of who reads what: each of its lines is a way (open, consent or never), a
-- role and a sensitivity.

drop function wall_enter(uuid, timestamptz);

create function wall_enter(caller uuid, moment timestamptz, audience text[]) returns void language plpgsql as $$
declare
    -- Grants begin when they are made, by the clock of the server that makes them: one that is behind must not hide, and have
    -- tablets drop, what another has just granted.
    begun timestamptz := moment + interval '1 day';
    me uuid := (select id from worker where id = caller and withdrawn_at is null);
    mine text[] := (select roles from worker where id = me);
    ways text[] := array(
        select split_part(line, ' ', 1) || ' ' || split_part(line, ' ', 3) from unnest(audience) as line
        where split_part(line, ' ', 2) = any(mine));
    teams uuid[] := array(
        select team from membership
        where worker = me and starts_at <= begun and (ends_at is null or ends_at > moment));
    reach uuid[] := array(
        select ledger from ledger_grant
        where team = any(teams) and starts_at <= begun and (ends_at is null or ends_at > moment)
        union all
        select ledger from worker_grant
        where worker = me and starts_at <= begun and (ends_at is null or ends_at > moment)
        union all
        select unnest(teams)
        union all
        select '00000000-0000-8000-8000-000000000001'::uuid where me is not null);
    closed text[] := array(select split_part(way, ' ', 2) from unnest(ways) as way where way like 'never %');
    opened text[] := array(
        select 'normal'
        union
        select split_part(way, ' ', 2) from unnest(ways) as way
        where way like 'open %' and split_part(way, ' ', 2) <> all(closed));
    consented text[] := array(
        select split_part(way, ' ', 2) from unnest(ways) as way
        where way like 'consent %' and split_part(way, ' ', 2) <> all(closed));
begin
    perform set_config('throughcare.worker', coalesce(me::text, ''), true),
        set_config('throughcare.teams', teams::text, true),
        set_config('throughcare.reach', reach::text, true),
        set_config('throughcare.open', opened::text, true),
        set_config('throughcare.consented', consented::text, true),
        set_config('throughcare.today', ((moment at time zone 'Europe/London')::date)::text, true),
        set_config('role', 'throughcare_reader', true);
end
$$;

comment on function wall_enter is 'Goes on as the reader until the transaction ends, for a worker at a moment: their ledgers are those of people by grants to their teams or to them, of their teams, and of the service; none for somebody who was withdrawn. What is not normal in them is seen as the table of audiences says for the worker''s roles.';

revoke execute on function wall_enter from public;

create function wall_agreed(of uuid, kept timestamptz) returns boolean
    language sql stable security definer set search_path from current as $$
    select exists (
        select from agreed
        where ledger = of and given_on <= nullif(current_setting('throughcare.today', true), '')::date
            and (withdrawn_on is null or (kept at time zone 'Europe/London')::date < withdrawn_on))
$$;

comment on function wall_agreed is 'Whether what was kept at that time in a ledger is shared by what the person agreed to.';

drop policy reach on entry;
create policy reach on entry for select to throughcare_reader using (
    ledger in (select unnest(nullif(current_setting('throughcare.reach', true), '')::uuid[]))
    and (
        sensitivity in (select unnest(nullif(current_setting('throughcare.open', true), '')::text[]))
        or worker = nullif(current_setting('throughcare.worker', true), '')::uuid
        or (sensitivity in (select unnest(nullif(current_setting('throughcare.consented', true), '')::text[]))
            and wall_agreed(ledger, received_at))));

drop policy reach on drug_test;
create policy reach on drug_test for select to throughcare_reader using (
    ledger in (select unnest(nullif(current_setting('throughcare.reach', true), '')::uuid[]))
    and sensitivity in (select unnest(nullif(current_setting('throughcare.open', true), '')::text[])));

-- Nobody asks the table of screenings for a worker yet; whoever does has to say first whom each is for.

drop policy reach on screening;
revoke select on screening from throughcare_reader;

-- What stands in the place of entries that are not for the caller, and what people in the caller's ledgers agreed to.

create function wall_stubs(of uuid, behind bigint, upto bigint) returns table (number bigint, hash bytea, chain bytea)
    language sql stable security definer set search_path from current as $$
    select e.number, e.hash, e.chain from entry e
    where e.ledger = of and e.number > behind and e.number <= upto
        and of = any(nullif(current_setting('throughcare.reach', true), '')::uuid[])
    order by e.number
$$;

create function wall_consents() returns table (ledger uuid, given_on date, withdrawn_on date)
    language sql stable security definer set search_path from current as $$
    select a.ledger, a.given_on, a.withdrawn_on from agreed a
    where a.ledger = any(nullif(current_setting('throughcare.reach', true), '')::uuid[])
$$;

revoke execute on function wall_agreed, wall_stubs, wall_consents from public;
grant execute on function wall_agreed, wall_stubs, wall_consents to throughcare_reader;

-- What of a ledger is not for everybody who is granted it, for whoever has to know whether a caller sees as much of it as another.

create index entry_kept on entry (ledger, number) where sensitivity <> 'normal';
