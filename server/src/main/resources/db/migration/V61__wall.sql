-- The second wall: which rows whoever answers a caller's read can see at all, whatever the application's own checks say.
-- Reads of a caller are answered in the role throughcare_reader, with whom they may read in settings of the transaction
-- (wall_enter, called by store.Transactions). Everything else works as the owner of the tables.

do $$
begin
    if not exists (select from pg_roles where rolname = 'throughcare_reader') then
        create role throughcare_reader nologin;
    end if;
    begin
        set local role throughcare_reader;
        set local role none;
    exception when insufficient_privilege then
        execute format('grant throughcare_reader to %I', current_user);
    end;
    if not has_schema_privilege('throughcare_reader', current_schema(), 'usage') then
        execute format('grant usage on schema %I to throughcare_reader', current_schema());
    end if;
exception when insufficient_privilege then
    raise exception 'an administrator of the database has to do this first: create role throughcare_reader nologin; grant throughcare_reader to %', current_user;
end
$$;

-- What the caller may read is gathered once a transaction, so that a policy costs a look into a small set.

create function wall_enter(caller uuid, moment timestamptz) returns void language plpgsql as $$
declare
    -- Grants begin when they are made, by the clock of the server that makes them: one that is behind must not hide, and have
    -- tablets drop, what another has just granted.
    begun timestamptz := moment + interval '1 day';
    me uuid := (select id from worker where id = caller and withdrawn_at is null);
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
begin
    perform set_config('throughcare.worker', coalesce(me::text, ''), true),
        set_config('throughcare.teams', teams::text, true),
        set_config('throughcare.reach', reach::text, true),
        set_config('role', 'throughcare_reader', true);
end
$$;

comment on function wall_enter is 'Goes on as the reader until the transaction ends, for a worker at a moment: their ledgers are those of people by grants to their teams or to them, of their teams, and of the service; none for somebody who was withdrawn.';

revoke execute on function wall_enter from public;

do $$
declare
    walled record;
begin
    for walled in select * from (values
        ('ledger', 'id'), ('entry', 'ledger'), ('person', 'ledger'), ('person_link', 'ledger'), ('drug_test', 'ledger'),
        ('attendance', 'ledger'), ('appointment', 'ledger'), ('screening', 'ledger')) as tables (name, ledger)
    loop
        execute format('alter table %I enable row level security', walled.name);
        execute format(
            'create policy reach on %1$I for select to throughcare_reader'
            ' using (%2$I in (select unnest(nullif(current_setting(''throughcare.reach'', true), '''')::uuid[])))',
            walled.name, walled.ledger);
        execute format('grant select on %I to throughcare_reader', walled.name);
    end loop;
end
$$;

-- Whose grants are whose.

alter table membership enable row level security;
create policy own on membership for select to throughcare_reader
    using (worker = nullif(current_setting('throughcare.worker', true), '')::uuid);
alter table worker_grant enable row level security;
create policy own on worker_grant for select to throughcare_reader
    using (worker = nullif(current_setting('throughcare.worker', true), '')::uuid);
alter table ledger_grant enable row level security;
create policy own on ledger_grant for select to throughcare_reader using (team in (select team from membership));
grant select on membership, worker_grant, ledger_grant to throughcare_reader;

-- What is kept beside the ledgers is its ledger's; where there is no such ledger yet, its who would open it.

create function wall_opens(bytes bytea) returns uuid language plpgsql immutable as $$
begin
    return (convert_from(bytes, 'UTF8')::json #>> '{body,team}')::uuid;
exception when others then
    return null;
end
$$;

create function wall_begins(begun uuid, bytes bytea) returns boolean
    language sql stable security definer set search_path from current as $$
    select begun is not null and not exists (select from ledger where id = begun)
        and wall_opens(bytes) = any(nullif(current_setting('throughcare.teams', true), '')::uuid[])
$$;

comment on function wall_begins is 'Whether a kept entry would begin a ledger for a team of the caller.';

alter table held enable row level security;
create policy reach on held for select to throughcare_reader using (
    ledger in (select unnest(nullif(current_setting('throughcare.reach', true), '')::uuid[]))
    or wall_begins(held.ledger, held.bytes));
grant select on held to throughcare_reader;

-- What a tablet is told of ledgers that it names and may not have any more: that there are such, and where their chains
-- stand, so that it can let go of them and hand back what a restored server lacks. Hashes, never what is in an entry.

create function wall_known(named uuid[]) returns table (id uuid, subject text)
    language sql stable security definer set search_path from current as $$
    select l.id, l.subject from ledger l where l.id = any(named)
$$;

create function wall_chains(named uuid[], numbers bigint[]) returns table (ledger uuid, number bigint, chain bytea)
    language sql stable security definer set search_path from current as $$
    select e.ledger, e.number, e.chain from unnest(named, numbers) as asked (ledger, number)
    join entry e on e.ledger = asked.ledger and e.number = asked.number
$$;

revoke execute on function wall_begins, wall_known, wall_chains from public;
grant execute on function wall_begins, wall_known, wall_chains to throughcare_reader;

-- Nobody reads these for a caller: what was planned and sent, what tablets hold, and what was signed.

alter table reminder enable row level security;
alter table reminder_attempt enable row level security;
alter table dead_phone enable row level security;
alter table tablet_holding enable row level security;
alter table projection_failure enable row level security;
alter table signed_run enable row level security;

-- Names that stand beside what is read.

grant select on team to throughcare_reader;
grant select (id, name) on worker to throughcare_reader;
grant select (id, name) on device to throughcare_reader;
