package org.throughcare.mobile.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Destruction;

/** The rows of receipts of destruction that wait to be handed in, and the settings that change with what is destroyed. */
final class DestructionRows {

    private static final String LEFT = "SELECT (SELECT count(*) FROM entry WHERE state = 'WAITING'),"
            + " (SELECT count(*) FROM entry WHERE state = 'HELD'), (SELECT count(*) FROM record_read)";

    private final Db writer;
    private final Db reader;
    private final SettingRows settings;

    DestructionRows(Db writer, Db reader, SettingRows settings) {
        this.writer = writer;
        this.reader = reader;
        this.settings = settings;
    }

    /**
     * Signs for what is about to go, within the transaction in which it goes, and lets go of what goes beside it. A tablet that
     * has no key of its own signs nothing.
     */
    void part(Parting parting, Set<WorkerId> workers, Collection<Bookmark> goes) throws SQLException {
        Optional<TabletKey> key =
                writer
                        .query("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), TabletKey.SETTING)
                        .stream()
                        .findFirst()
                        .flatMap(TabletKey::read);
        Map<LedgerId, Long> gone = new TreeMap<>();
        goes.forEach(mark -> gone.merge(mark.ledger(), mark.head().number(), Math::max));
        Optional<TabletKey.Receipt> receipt =
                key.isEmpty() ? Optional.empty() : key.get().sign(parting, gone, workers, left());
        if (receipt.isPresent()) {
            Destruction.Signed signed = receipt.get().signed();
            writer.update(
                    "INSERT INTO destruction (said, key, signature, tokens) VALUES (?, ?, ?, ?)",
                    signed.said(),
                    signed.key(),
                    signed.signature(),
                    JsonText.writeText(Json.obj()
                            .put("tokens", Json.texts(parting.tokens()))
                            .build()));
            settings.keep(TabletKey.SETTING, receipt.get().next().text());
        }
        for (Map.Entry<String, String> one : parting.instead().entrySet()) {
            settings.keep(one.getKey(), one.getValue());
        }
        for (String name : parting.forgotten()) {
            settings.forget(name);
        }
    }

    private Destruction.Left left() {
        return writer.query(LEFT, row -> new Destruction.Left(row.getInt(1), row.getInt(2), row.getInt(3)))
                .get(0);
    }

    List<KeptDestruction> oldest(long behind, int most) {
        return reader.query(
                "SELECT said, key, signature, tokens, place FROM destruction WHERE place > ? ORDER BY place LIMIT ?",
                row -> new KeptDestruction(
                        new Destruction.Signed(row.getString(1), row.getString(2), row.getString(3)),
                        Fields.of(JsonText.readObject(row.getString(4))).texts("tokens"),
                        row.getLong(5)),
                behind,
                most);
    }

    void forget(Collection<Long> places) throws SQLException {
        for (long place : places) {
            writer.update("DELETE FROM destruction WHERE place = ?", place);
        }
    }
}
