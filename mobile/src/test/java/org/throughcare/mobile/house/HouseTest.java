package org.throughcare.mobile.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;

/** The rules of {@code docs/architecture.md}, each with its reason. */
@AnalyzeClasses(
        packages = "org.throughcare",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.NoTestKits.class})
class HouseTest {

    /** Leaves out the test kits, which arrive as jars and so do not look like tests. */
    static final class NoTestKits implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("test-classes");
        }
    }

    private static final String MODEL = "org.throughcare.model..";
    private static final String MOBILE = "org.throughcare.mobile..";
    private static final String SERVER = "org.throughcare.server..";

    private static final Set<String> CLOCK_READERS = Set.of("now", "systemUTC", "systemDefaultZone", "randomUUID");

    @ArchTest
    static final ArchRule theModelStandsAlone = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    MOBILE,
                    SERVER,
                    "java.sql..",
                    "javafx..",
                    "jakarta..",
                    "io.micronaut..",
                    "com.fasterxml.jackson.databind.."))
            .because("rules live in shared-model alone and must give the same answer on tablet and server");

    @ArchTest
    static final ArchRule tabletAndServerMeetInTheModel = noClasses()
            .that()
            .resideInAPackage(MOBILE)
            .should()
            .dependOnClassesThat(resideInAPackage(SERVER))
            .because("the tablet speaks to the server over HTTP only");

    @ArchTest
    static final ArchRule noReflectionOnTheDevice = noClasses()
            .that()
            .resideInAnyPackage(MODEL, MOBILE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "java.beans..", "javafx.fxml.."))
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .because("both modules compile ahead of time, and reflection fails only on the device");

    @ArchTest
    static final ArchRule onlyCaptureAndSyncWriteTheTabletsStore = noClasses()
            .that()
            .resideInAPackage(MOBILE)
            .and()
            .resideOutsideOfPackages("..mobile.capture..", "..mobile.sync..", "..mobile.store..")
            .should()
            .callMethodWhere(
                    calls("org.throughcare.mobile.store.Store", Set.of("append", "receive", "resend", "apply", "drop")))
            .because("one door each way: what capture did not check and sync did not verify is not in the record");

    @ArchTest
    static final ArchRule onlyIntakeWritesTheServersLedger = noClasses()
            .that()
            .resideInAPackage(SERVER)
            .and()
            .resideOutsideOfPackages("..server.intake..", "..server.ledger..")
            .should()
            .callMethodWhere(calls("org.throughcare.server.ledger.LedgerTables", Set.of("begin", "lock", "append")))
            .because("numbers and chain are right only when every entry comes through the one door");

    @ArchTest
    static final ArchRule whoAsksAProjectionCatchesUpFirst = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .and(asksAProjection())
            .should()
            .dependOnClassesThat(name("org.throughcare.server.ledger.Drawing"))
            .orShould()
            .dependOnClassesThat(name("org.throughcare.server.view.Records"))
            .because(
                    "projections follow the ledgers, and an answer must show what was receipted before it was asked for");

    @ArchTest
    static final ArchRule whoAsksWhoIsOnePersonCatchesUpFirst = classes()
            .that()
            .resideInAPackage(SERVER)
            .and()
            .resideOutsideOfPackage("..server.view..")
            .and(dependOn("org.throughcare.server.view.Links"))
            .should()
            .dependOnClassesThat(name("org.throughcare.server.ledger.Drawing"))
            .because(
                    "links between records are a projection, and an answer must show those that were receipted before");

    @ArchTest
    static final ArchRule timeAndRandomnessComeInThroughPorts = noClasses()
            .that()
            .resideInAnyPackage(MODEL, MOBILE, SERVER)
            .and()
            .haveNameNotMatching(".*\\.(App|Main|Server|Ports|DesktopTablet)(\\$.*)?")
            .should()
            .callMethodWhere(readsTheMachinesClock())
            .because("a scenario must be able to set the clock and repeat the ids");

    @ArchTest
    static final ArchRule featuresOfTheServerDoNotKnowEachOther = slices().matching(
                    "org.throughcare.server.(person|drugtest|session|appointment|screening|duty|treatment|referral|reminder|subjectaccess|retention)..")
            .should()
            .notDependOnEachOther()
            .because("features meet in shared-model; a feature can be taken out of the house alone");

    @ArchTest
    static final ArchRule featuresOfTheTabletDoNotKnowEachOther = slices().matching(
                    "org.throughcare.mobile.(drugtest|session|appointment|screening|order|consent|substance|transfer|escrow|treatment|review|breach|assessment|referral|reception|administration)..")
            .should()
            .notDependOnEachOther()
            .because("features meet in shared-model; a feature can be taken out of the house alone");

    @ArchTest
    static final ArchRule theCoreOfTheTabletKnowsNoScreen = noClasses()
            .that()
            .resideInAnyPackage(
                    "..mobile.capture..", "..mobile.store..", "..mobile.sync..", "..mobile.access..", "..mobile.link..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..", "..mobile.look..", "..mobile.form.."))
            .because("what a tablet does is tested and scripted without a screen");

    @ArchTest
    static final ArchRule theSyncCoreKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage(
                    "..server.intake..",
                    "..server.ledger..",
                    "..server.feed..",
                    "..mobile.capture..",
                    "..mobile.store..",
                    "..mobile.sync..",
                    "org.throughcare.model.ledger..",
                    "org.throughcare.model.sync..",
                    "org.throughcare.model.wire..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.throughcare.model.person..",
                    "org.throughcare.model.order..",
                    "org.throughcare.model.consent..",
                    "org.throughcare.model.substance..",
                    "org.throughcare.model.drugtest..",
                    "org.throughcare.model.session..",
                    "org.throughcare.model.appointment..",
                    "org.throughcare.model.screening..",
                    "org.throughcare.model.transfer..",
                    "org.throughcare.model.treatment..",
                    "org.throughcare.model.review..",
                    "org.throughcare.model.breach..",
                    "org.throughcare.model.assessment..",
                    "org.throughcare.model.referral..",
                    "org.throughcare.model.reception.."))
            .because("a new kind of entry must not touch capture, outbox, sync, intake, ledger or feed");

    @ArchTest
    static final ArchRule packagesOfTheModelFormNoRing = slices().matching("org.throughcare.model.(*)..")
            .should()
            .beFreeOfCycles()
            .because("whoever reads a room should not have to read the whole house first");

    @ArchTest
    static final ArchRule noRoomIsCalledAfterALayer = classes()
            .that()
            .resideInAPackage("org.throughcare..")
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Dto")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .because("a name says what the thing is, and shared dumping files are edited by everybody");

    private static DescribedPredicate<JavaClass> asksAProjection() {
        return DescribedPredicate.describe(
                "ask a projection",
                asking -> asking.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to ->
                                to.getTargetClass().isAssignableTo("io.micronaut.data.repository.GenericRepository")));
    }

    private static DescribedPredicate<JavaClass> dependOn(String type) {
        return DescribedPredicate.describe(
                "depend on " + type,
                asking -> !asking.isAssignableTo(type)
                        && asking.getDirectDependenciesFromSelf().stream()
                                .anyMatch(to -> to.getTargetClass().getName().equals(type)));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String owner, Set<String> methods) {
        return DescribedPredicate.describe(
                "call " + methods + " of " + owner,
                access -> access.getTargetOwner().getName().equals(owner) && methods.contains(access.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClock() {
        Set<String> owners = Set.of(
                Clock.class.getName(),
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                UUID.class.getName());
        return DescribedPredicate.describe(
                "read the machine's clock or chance",
                access -> owners.contains(access.getTargetOwner().getName())
                        && CLOCK_READERS.contains(access.getName())
                        && withoutArguments(access));
    }

    private static boolean withoutArguments(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("()");
    }
}
