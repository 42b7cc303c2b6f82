package org.throughcare.server.subjectaccess;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Words;
import org.throughcare.model.reference.Code;
import org.throughcare.model.subjectaccess.Disclosure;
import org.throughcare.model.subjectaccess.Exemptions;
import org.throughcare.model.subjectaccess.ThirdParties;

/**
 * A page that a person can read without the app and without a network: one file, no scripts, nothing that is loaded.
 * Whatever was recorded stands in it as text and never as markup.
 */
final class HtmlPage {

    private static final String STYLE = """
            body { font: 1em/1.5 sans-serif; max-width: 48em; margin: 2em auto; padding: 0 1em; color: #1a1a1a; }
            article { border-top: 1px solid #767676; padding: 0.5em 0; }
            dt { font-weight: bold; } dd { margin: 0 0 0.4em 1.2em; } h3 { margin: 0.5em 0; }
            """;

    private final FileWords words;
    private final SubjectRequest request;
    private final Instant now;
    private final PlainValues values;
    private final StringBuilder page = new StringBuilder();

    HtmlPage(FileWords words, SubjectRequest request, Instant now) {
        this.words = words;
        this.request = request;
        this.now = now;
        this.values = new PlainValues(words, request.language(), request.zone());
    }

    /** The page with these items, each sort under a heading of its own. */
    byte[] of(List<FileWriter.Given> given) {
        page.append("<!doctype html>\n<html lang=\"")
                .append(request.language())
                .append("\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(FileWriter.POLICY.replace("; sandbox", ""))
                .append("\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(text("title")))
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style></head><body>\n");
        head();
        for (Item.Sort sort : Item.Sort.values()) {
            section(sort, given.stream().filter(one -> one.sort() == sort).toList());
        }
        page.append("</body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        element("h1", text("title"));
        element("p", text("intro").replace("{0}", values.date(request.time().receivedOn())));
        element("p", text("intro.rights"));
        element("p", text("reference") + ": " + request.id() + ". " + text("released") + ": " + values.instant(now));
    }

    private void section(Item.Sort sort, List<FileWriter.Given> given) {
        element("h2", text("sort." + Words.of(sort)));
        if (given.isEmpty()) {
            element("p", text("none"));
        }
        given.forEach(one -> item(one.content()));
    }

    private void item(Json.Obj content) {
        String kind = content.get(ThirdParties.KIND) instanceof Json.Text text ? text.value() : "";
        page.append("<article>");
        if (!kind.isEmpty()) {
            element("h3", words.kind(request.language(), kind));
        }
        members(content, kind);
        page.append("</article>\n");
    }

    private void members(Json.Obj object, String kind) {
        page.append("<dl>");
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            if (!member.getKey().equals(ThirdParties.KIND)) {
                element("dt", words.field(request.language(), kind, member.getKey()));
                page.append("<dd>");
                value(member.getValue(), kind);
                page.append("</dd>");
            }
        }
        page.append("</dl>");
    }

    private void value(Json value, String kind) {
        if (value instanceof Json.Obj object && object.get(Disclosure.TAKEN_OUT) instanceof Json.Text exemption) {
            element("em", text("taken-out").replace("{0}", exemption(exemption.value())));
        } else if (value instanceof Json.Obj object) {
            members(object, kind);
        } else if (value instanceof Json.Arr array) {
            page.append("<ul>");
            array.items().forEach(item -> {
                page.append("<li>");
                value(item, kind);
                page.append("</li>");
            });
            page.append("</ul>");
        } else {
            page.append(escaped(values.of(value)));
        }
    }

    private String exemption(String code) {
        Code known = Exemptions.list().find(code);
        return known == null ? code : known.name(request.language());
    }

    private String text(String key) {
        return words.text(request.language(), key);
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
    }

    /** Text that means nothing to a browser but itself. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(one -> {
            switch (one) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(one < ' ' && one != '\n' && one != '\t' ? ' ' : one);
            }
        });
        return safe.toString();
    }
}
