-- A person's rows are found by the primary key, whose first column is the ledger, and sorted when they are read. These
-- indexes were kept by every push and asked by nobody.

drop index drug_test_collected;
drop index attendance_happened;
drop index screening_happened;
drop index appointment_starts;
