package io.jinzhi.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which clauses are proved, by which tests, and where the code goes by them. What a clause claims
/// must be true: one that runs has a test, or stands on the list of those that have none yet, and
/// that list only gets shorter.
class HandbookCoverageTest {

  private static final String REFRESH =
      "./mvnw -q test -Dtest=HandbookCoverageTest -Dhandbook.coverage=refresh";
  private static final Path DOCUMENT = Path.of("docs/handbook-coverage.md");
  private static final Path UNPROVED = Path.of("src/test/resources/handbook/not-proved.txt");

  private final SortedMap<String, SortedSet<String>> proofs = proofs();

  @Test
  void the_committed_coverage_is_what_the_code_and_the_tests_say() throws IOException {
    List<String> listed = Files.readAllLines(UNPROVED);
    List<String> unproved =
        Stream.of(Clause.values())
            .map(Clause::id)
            .filter(each -> !proofs.containsKey(each))
            .toList();
    System.out.printf("Clauses in code that no test proves yet: %s%n", unproved);
    if ("refresh".equals(System.getProperty("handbook.coverage"))) {
      Files.write(UNPROVED, listed.stream().filter(unproved::contains).toList());
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, document());
      return;
    }

    assertThat(listed)
        .as("a clause that the code claims has a test that carries its id; " + REFRESH)
        .containsExactlyElementsOf(unproved);
    assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
        .as("docs/handbook-coverage.md is out of date: run " + REFRESH)
        .isEqualTo(document());
  }

  @Test
  void a_test_names_only_clauses_that_the_handbook_has() {
    assertThat(proofs.keySet())
        .filteredOn(HandbookCoverageTest::isOfTheHandbook)
        .allMatch(ClauseText::has, "a clause of the handbook");
  }

  private String document() {
    SortedMap<String, SortedSet<String>> users = users();
    StringBuilder out = new StringBuilder();
    long runs = ClauseText.all().stream().filter(each -> each.use() == ClauseUse.RUNS).count();
    out.append(
        """
        # Which clauses of the handbook are proved, and by what

        Written by `HandbookCoverageTest`; refresh it with

            %s

        - **runs**: the code keeps the clause. **content**: conduct, which the program shows at the
          moment it matters. **not built**: text only, so far.
        - A proof is a test that carries the clause's id and fails when the rule breaks.

        %d clauses, %d of them run, %d are proved by a test.
        """
            .formatted(
                REFRESH,
                ClauseText.all().size(),
                runs,
                proofs.keySet().stream().filter(HandbookCoverageTest::isOfTheHandbook).count()));
    for (Regulation regulation : Regulation.values()) {
      out.append(
          "%n## %s %s%n%n| Clause | State | Code | Proved by |%n|---|---|---|---|%n"
              .formatted(regulation, regulation.label().en()));
      ClauseText.all().stream()
          .filter(each -> each.regulation() == regulation)
          .forEach(each -> out.append(line(each, users)));
    }
    out.append("%n## Rules beside the handbook%n%n| Rule | Proved by |%n|---|---|%n".formatted());
    proofs.forEach(
        (id, tests) -> {
          if (!isOfTheHandbook(id)) {
            out.append("| %s | %s |%n".formatted(id, String.join("<br>", tests)));
          }
        });
    return out.toString();
  }

  /// Others, such as `T-05` and `DUT-14`, are rules that fill the handbook's gaps.
  private static boolean isOfTheHandbook(String id) {
    // Of the law's rules the program names more than it keeps as clauses with values.
    return Stream.of(Regulation.values())
        .filter(each -> each != Regulation.PII)
        .anyMatch(each -> id.startsWith(each + "-"));
  }

  private String line(ClauseText clause, SortedMap<String, SortedSet<String>> users) {
    String state =
        switch (clause.use()) {
          case RUNS -> proofs.containsKey(clause.id()) ? "runs" : "runs, not proved yet";
          case CONTENT -> "content";
          case NOT_BUILT -> "not built";
        };
    return "| %s %s | %s | %s | %s |%n"
        .formatted(
            clause.id(),
            clause.title().en(),
            state,
            String.join(", ", users.getOrDefault(clause.id(), new TreeSet<>())),
            String.join("<br>", proofs.getOrDefault(clause.id(), new TreeSet<>())));
  }

  private static SortedMap<String, SortedSet<String>> proofs() {
    SortedMap<String, SortedSet<String>> proofs = new TreeMap<>();
    for (JavaMethod method :
        compiled("target/test-classes").stream()
            .flatMap(each -> each.getMethods().stream())
            .filter(each -> each.isAnnotatedWith(io.jinzhi.Clause.class))
            .toList()) {
      for (String id : method.getAnnotationOfType(io.jinzhi.Clause.class).value()) {
        proofs
            .computeIfAbsent(id, _ -> new TreeSet<>())
            .add(method.getOwner().getSimpleName() + ": " + method.getName().replace('_', ' '));
      }
    }
    return proofs;
  }

  /// The modules whose code names the clause, beside the handbook itself.
  private static SortedMap<String, SortedSet<String>> users() {
    SortedMap<String, SortedSet<String>> users = new TreeMap<>();
    for (JavaFieldAccess access :
        compiled("target/classes").stream()
            .flatMap(each -> each.getFieldAccessesFromSelf().stream())
            .filter(each -> each.getTargetOwner().isEquivalentTo(Clause.class))
            .toList()) {
      String home = access.getOriginOwner().getPackageName();
      String constant = access.getTarget().getName();
      if (!home.equals(Clause.class.getPackageName()) && constant.matches("[A-Z]+_[0-9]+")) {
        users
            .computeIfAbsent(constant.replace('_', '-'), _ -> new TreeSet<>())
            .add(home.substring(home.lastIndexOf('.') + 1));
      }
    }
    return users;
  }

  private static JavaClasses compiled(String folder) {
    return new ClassFileImporter().importPath(Path.of(folder, "io", "jinzhi"));
  }
}
