package io.jinzhi;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.jinzhi");

  @Test
  void modules_lean_only_on_what_they_declare_and_never_in_a_circle() {
    ApplicationModules.of(Jinzhi.class).verify();
  }

  @Test
  void the_system_clock_is_read_only_in_time() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.jinzhi.time..")
        .should()
        .callMethodWhere(
            target(nameMatching("now|systemUTC|systemDefaultZone"))
                .and(target(owner(nameMatching("java\\.time\\..*")))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("now is an argument; the practice clock must rule everything")
        .check(CLASSES);
  }

  /// A stream of rows holds its connection until it is closed, and nobody closes the rest of a
  // chain
  /// of calls: a few pages later nobody gets a connection any more.
  @Test
  void rows_are_taken_as_a_list_so_that_the_connection_goes_back() {
    noClasses()
        .should()
        .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
        .orShould()
        .callMethodWhere(target(nameMatching("queryForStream")))
        .because("a connection must go back to the pool")
        .check(CLASSES);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .that()
        .resideInAPackage("io.jinzhi..")
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .because("such a name says what the author felt, not what the thing does")
        .check(CLASSES);
  }

  @Test
  void nothing_is_injected_into_fields() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .because("a constructor shows what a class needs")
        .check(CLASSES);
  }

  @Test
  void weak_random_and_weak_digests_stay_out() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.jinzhi.practice..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .because("what cannot be guessed must come from a secure source; practice alone plays dice")
        .check(CLASSES);
  }
}
