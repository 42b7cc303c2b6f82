package org.throughcare.model.person;

import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;

/**
 * A number that a service knows a person by.
 *
 * @param type whose number it is, such as {@link #PRISON_NUMBER}; may be a word that this build does not know
 */
public record Identifier(String type, String value) {

    /** The number that the prison service gives. */
    public static final String PRISON_NUMBER = "prison-number";
    /** The number that probation gives. */
    public static final String CRN = "crn";
    /** The number of the police national computer. */
    public static final String PNC = "pnc";
    /** The number of the national health service. */
    public static final String NHS_NUMBER = "nhs-number";
    /** A number of the service's own. */
    public static final String LOCAL = "local";

    /** Names its type only: numbers belong in no log. */
    @Override
    public String toString() {
        return "Identifier[" + type + "]";
    }

    static Identifier read(Fields fields) {
        return new Identifier(fields.text("type"), fields.text("value"));
    }

    Json write() {
        return Json.obj().put("type", type).put("value", value).build();
    }
}
