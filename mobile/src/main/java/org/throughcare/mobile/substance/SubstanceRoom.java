package org.throughcare.mobile.substance;

import java.util.List;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.substance.SubstanceUse;

/** What a person uses, on the tablet. */
public final class SubstanceRoom implements Room {

    @Override
    public String name() {
        return "substance";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(SubstanceUse.KIND, SubstanceRoom::line)
                .form(FormScreen.opener((desk, route, ledger) -> new SubstanceUseForm(
                        desk, ledger, EntryForm.current(desk, ledger, SubstanceUse.KIND, route.corrects()))))
                .offered(Feather.LIST)
                .codes("lines", ReferenceData.SUBSTANCES)
                .codes("code", ReferenceData.SUBSTANCES)
                .codes("route", ReferenceData.ROUTES)
                .codes("source", ReferenceData.USE_SOURCES));
    }

    private static String line(SubstanceUse use, CodeWords codes) {
        return use.lines().isEmpty()
                ? codes.texts().get("substance.none")
                : use.lines().stream().map(one -> substance(one, codes)).collect(Collectors.joining(", "));
    }

    private static String substance(SubstanceUse.Line line, CodeWords codes) {
        String other = line.otherText();
        String name = other == null ? codes.name(ReferenceData.SUBSTANCES, line.code()) : other;
        return line.source() == null ? name : name + " (" + codes.name(ReferenceData.USE_SOURCES, line.source()) + ")";
    }
}
