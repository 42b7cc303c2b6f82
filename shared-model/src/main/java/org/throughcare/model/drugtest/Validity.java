package org.throughcare.model.drugtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;

/**
 * What tells whether a urine sample can be relied on. Each is null when it was not checked.
 *
 * @param temperature degrees Celsius within four minutes of giving it
 * @param creatinine milligrams per decilitre
 * @param specificGravity relative to water
 * @param ph acidity
 * @param oxidants whether an oxidant was found
 */
public record Validity(
        @Nullable BigDecimal temperature,
        @Nullable BigDecimal creatinine,
        @Nullable BigDecimal specificGravity,
        @Nullable BigDecimal ph,
        @Nullable Boolean oxidants) {

    private static final BigDecimal COLDEST = new BigDecimal("32");
    private static final BigDecimal WARMEST = new BigDecimal("38");
    private static final BigDecimal CREATININE_LOW = new BigDecimal("20");
    private static final BigDecimal GRAVITY_LOW = new BigDecimal("1.003");
    private static final BigDecimal PH_LOW = new BigDecimal("4.5");
    private static final BigDecimal PH_HIGH = new BigDecimal("8");

    /** The fields whose value is not what a sound sample has, by the usual inserts of kits. */
    public List<String> outOfRange() {
        List<String> fields = new ArrayList<>();
        if (temperature != null && (temperature.compareTo(COLDEST) < 0 || temperature.compareTo(WARMEST) > 0)) {
            fields.add("temperature");
        }
        if (creatinine != null && creatinine.compareTo(CREATININE_LOW) < 0) {
            fields.add("creatinine");
        }
        if (specificGravity != null && specificGravity.compareTo(GRAVITY_LOW) <= 0) {
            fields.add("specificGravity");
        }
        if (ph != null && (ph.compareTo(PH_LOW) < 0 || ph.compareTo(PH_HIGH) > 0)) {
            fields.add("ph");
        }
        if (Boolean.TRUE.equals(oxidants)) {
            fields.add("oxidants");
        }
        return List.copyOf(fields);
    }

    static Validity read(Fields fields) {
        return new Validity(
                fields.optDecimal("temperature"),
                fields.optDecimal("creatinine"),
                fields.optDecimal("specificGravity"),
                fields.optDecimal("ph"),
                fields.optBool("oxidants"));
    }

    Json write() {
        ObjBuilder object = Json.obj();
        put(object, "temperature", temperature);
        put(object, "creatinine", creatinine);
        put(object, "specificGravity", specificGravity);
        put(object, "ph", ph);
        return object.put("oxidants", oxidants).build();
    }

    private static void put(ObjBuilder object, String name, @Nullable BigDecimal value) {
        if (value != null) {
            object.put(name, new Json.Num(value));
        }
    }
}
