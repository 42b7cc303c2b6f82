package org.throughcare.mobile.bench;

/** Fills the server with entries of people who are on nobody's caseload, straight into its tables. */
final class Prefill {

    private static final int PER_PERSON = 100;
    private static final int STEP = 100_000;

    private Prefill() {}

    static void fill(Backend backend, int entries) {
        for (int done = 0; done < entries; done += STEP) {
            int count = Math.min(STEP, entries - done);
            backend.run(
                    """
                    create temporary table made as
                    select gen_random_uuid() as id, (select count(*) from generate_series(1, %1$d) n
                            where (n - 1) / %2$d = person) as number
                    from generate_series(0, (%1$d - 1) / %2$d) person""".formatted(count, PER_PERSON),
                    "insert into ledger (id, subject, number, drawn, chain, opened_at)"
                            + " select id, 'person', number, number, decode(repeat('00', 32), 'hex'), now() from made",
                    """
                    insert into entry (ledger, number, id, kind, bytes, hash, chain, worker, device, received_at)
                    select made.id, n, gen_random_uuid(), 'prefilled',
                        convert_to(repeat(md5(random()::text), 32), 'UTF8'), sha256('hash'), sha256('chain'),
                        null, gen_random_uuid(), now()
                    from made, generate_series(1, made.number) n""",
                    "drop table made");
        }
    }
}
