package org.throughcare.mobile.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of the settings. */
final class SettingRows {

    private final Db writer;
    private final Db reader;

    SettingRows(Db writer, Db reader) {
        this.writer = writer;
        this.reader = reader;
    }

    Optional<String> value(String name) {
        return reader.query("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name).stream()
                .findFirst();
    }

    List<String> names(String beginning) {
        return reader.query(
                "SELECT name FROM setting WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
                row -> row.getString(1),
                beginning);
    }

    void keep(String name, String value) throws SQLException {
        writer.update(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    void forget(String name) throws SQLException {
        writer.update("DELETE FROM setting WHERE name = ?", name);
    }
}
