-- A code may be for one worker alone.

alter table enrolment_code add column worker uuid references worker (id);

comment on column enrolment_code.worker is 'Only this worker can use it; null for no one worker.';
