-- What is said of an entry is kept as closely as that entry: that it was entered in error and why, and what it was amended to.
-- The column has several words then, in the order of the alphabet, and who reads the entry may read all of them.

alter table entry add column about_by uuid;
alter table ledger add column regiven bigint not null default 0;

comment on column entry.sensitivity is 'How closely it is kept: words of which its reader may read all. Told from its kind and body when it was appended, and from what it is about; all words there are while that has not arrived.';
comment on column entry.about_by is 'Who recorded what it is about, where that is not for everybody and the entry itself would be.';
comment on column ledger.regiven is 'How often tablets have to be given it from its first number, because an entry turned out to be kept otherwise.';

create index entry_unknown on entry (ledger) where sensitivity = 'clinical mental-health restricted security';
create index ledger_regiven on ledger (id) where regiven > 0;

-- The entries of before, each with all that it goes back to.

create temporary table goes_back on commit drop as
with recursive cited as (
    select e.ledger, e.id, c.id::uuid as to_id
    from entry e cross join lateral json_array_elements_text(
        coalesce(convert_from(e.bytes, 'UTF8')::json -> 'basis', '[]'::json)) as c (id)
    where e.kind in ('drug-test', 'screening', 'entered-in-error')
), back as (
    select ledger, id, to_id from cited
    union
    select back.ledger, back.id, cited.to_id from back join cited on cited.ledger = back.ledger and cited.id = back.to_id
)
select back.id, back.ledger, other.worker, other.sensitivity
from back join entry other on other.ledger = back.ledger and other.id = back.to_id
where other.sensitivity <> 'normal';

create temporary table kept_closer on commit drop as
select e.id, e.ledger, e.sensitivity as own, string_agg(distinct words.word, ' ' order by words.word) as words,
    case when e.sensitivity = 'normal' and count(distinct words.worker) = 1 then min(words.worker::text)::uuid end as about_by
from entry e join (
    select id, sensitivity as word, worker from goes_back
    union all
    select e.id, e.sensitivity, null from entry e where e.sensitivity <> 'normal' and e.id in (select id from goes_back)
) words on words.id = e.id
group by e.id, e.ledger, e.sensitivity;

update entry set sensitivity = closer.words, about_by = closer.about_by
    from kept_closer closer where entry.id = closer.id and entry.sensitivity <> closer.words;

-- The row of a test is kept as closely as everything that was ever said of the test.

update drug_test set sensitivity = said.words from (
    with recursive thread as (
        select ledger, thread as root, thread as id from drug_test
        union
        select e.ledger, thread.root, e.id from entry e
            cross join lateral json_array_elements_text(
                coalesce(convert_from(e.bytes, 'UTF8')::json -> 'basis', '[]'::json)) as c (id)
            join thread on thread.ledger = e.ledger and thread.id = c.id::uuid
        where e.kind = 'drug-test'
    )
    select thread.ledger, thread.root, string_agg(distinct words.word, ' ' order by words.word) as words
    from thread join entry on entry.id = thread.id
        cross join lateral regexp_split_to_table(entry.sensitivity, ' ') as words (word)
    where words.word <> 'normal'
    group by thread.ledger, thread.root
) said
where drug_test.ledger = said.ledger and drug_test.thread = said.root and drug_test.sensitivity <> said.words;

update ledger set regiven = 1 where id in (select ledger from kept_closer where own <> words);

-- The wall goes by all of the words.

create function wall_reads_all(words text, of uuid, kept timestamptz) returns boolean
    language sql stable as $$
    select bool_and(
        word = any(nullif(current_setting('throughcare.open', true), '')::text[])
        or (word = any(nullif(current_setting('throughcare.consented', true), '')::text[]) and wall_agreed(of, kept)))
    from unnest(string_to_array(words, ' ')) as word
$$;

comment on function wall_reads_all is 'Whether the caller may read what is kept for each of these words.';

drop policy reach on entry;
create policy reach on entry for select to throughcare_reader using (
    ledger in (select unnest(nullif(current_setting('throughcare.reach', true), '')::uuid[]))
    and (
        sensitivity in (select unnest(nullif(current_setting('throughcare.open', true), '')::text[]))
        or worker = nullif(current_setting('throughcare.worker', true), '')::uuid
        or about_by = nullif(current_setting('throughcare.worker', true), '')::uuid
        or (sensitivity in (select unnest(nullif(current_setting('throughcare.consented', true), '')::text[]))
            and wall_agreed(ledger, received_at))
        or (position(' ' in sensitivity) > 0 and wall_reads_all(sensitivity, ledger, received_at))));

drop policy reach on drug_test;
create policy reach on drug_test for select to throughcare_reader using (
    ledger in (select unnest(nullif(current_setting('throughcare.reach', true), '')::uuid[]))
    and string_to_array(sensitivity, ' ') <@ nullif(current_setting('throughcare.open', true), '')::text[]);

-- How closely entries are kept in the caller's ledgers, for whoever has to tell how closely something about them is.

create function wall_kept(named uuid[]) returns table (ledger uuid, id uuid, sensitivity text)
    language sql stable security definer set search_path from current as $$
    select e.ledger, e.id, e.sensitivity from entry e
    where e.id = any(named) and e.ledger = any(nullif(current_setting('throughcare.reach', true), '')::uuid[])
$$;

revoke execute on function wall_reads_all, wall_kept from public;
grant execute on function wall_reads_all, wall_kept to throughcare_reader;
