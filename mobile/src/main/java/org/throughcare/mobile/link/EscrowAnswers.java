package org.throughcare.mobile.link;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.wire.EntryCodec;

/** Reads what the server answers about what it keeps in escrow, and writes why it is asked. */
final class EscrowAnswers {

    /** The header in which a request says why a restricted record is read. */
    private static final String REASON = "Throughcare-Reason";

    private EscrowAnswers() {}

    static EscrowLink.Waiting waiting(Fields fields) {
        return new EscrowLink.Waiting(
                fields.list("entries", EscrowAnswers::kept), fields.list("closed", EscrowAnswers::stub));
    }

    static EscrowLink.Kept kept(Fields fields) {
        return new EscrowLink.Kept(
                id(fields),
                fields.textOrEmpty("author"),
                fields.textOrEmpty("device"),
                fields.instant("receivedAt"),
                EntryCodec.read(fields.text("line").getBytes(StandardCharsets.UTF_8)));
    }

    private static EscrowLink.Stub stub(Fields fields) {
        return new EscrowLink.Stub(
                id(fields),
                fields.parsed("ledger", LedgerId::parse, "not-a-ledger"),
                fields.textOrEmpty("author"),
                fields.textOrEmpty("device"),
                fields.instant("receivedAt"),
                fields.text("shown").equals("for-a-reason"));
    }

    private static Hash id(Fields fields) {
        return fields.parsed("id", Hash::parse, "not-an-id");
    }

    /** The request with the reason, where there is one; letters that no header holds are percent-encoded. */
    static HttpRequest.Builder because(HttpRequest.Builder request, String words) {
        return words.isEmpty()
                ? request
                : request.header(
                        REASON, URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
