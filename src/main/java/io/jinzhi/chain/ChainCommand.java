package io.jinzhi.chain;

import io.jinzhi.database.Home;
import io.jinzhi.database.HomeCommand;
import io.jinzhi.database.HomeCommand.Outcome;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// The command that proves the chains of a home, or names the first link that does not hold.
public final class ChainCommand {
  private static final Pattern ESTATE =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private ChainCommand() {}

  /// Runs the command and ends the process: 0 when all holds, 1 otherwise.
  ///
  /// @param arguments the home; then `--heads FILE` (heads kept elsewhere, the estate in the file's
  ///     name) and `--key FILE` (the public key that was handed over), each as often as there are
  public static void run(ChainedTable table, String[] arguments) {
    Path home = Path.of(arguments[0]);
    List<Path> heads = new ArrayList<>();
    List<Path> keys = new ArrayList<>();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      (arguments[i].equals("--heads") ? heads : keys).add(Path.of(arguments[i + 1]));
    }
    HomeCommand.run(home, database -> check(table, new Home(home), database, heads, keys));
  }

  /// The same, inside a process that goes on.
  public static Outcome check(
      ChainedTable table, Home home, DataSource database, List<Path> heads, List<Path> keys) {
    Verification verification = Verification.of(home, database);
    Set<EstateId> estates = verification.estates(table);
    List<HeadKey.Known> trusted = keys.stream().map(HeadKey.Known::read).toList();
    List<String> words = new ArrayList<>();
    boolean good = true;
    for (Path file : heads) {
      if (!Files.exists(file)
          || estates.stream().noneMatch(estate -> isOf(file, estate, estates))) {
        good = false;
        words.add(
            "✗ 没有这个链头文件，或文件名不含项目编号 / no such file of heads, or no estate in its name: " + file);
      }
    }
    for (EstateId estate : estates) {
      var kept =
          heads.stream()
              .filter(file -> isOf(file, estate, estates))
              .flatMap(file -> PublishedHeads.read(file).stream())
              .toList();
      ChainProof proof = verification.verify(table, estate, new Witness(kept, trusted));
      good &= proof.holds();
      words.add(words(estate, proof));
    }
    if (words.isEmpty()) {
      Phrase name = table.name();
      words.add("没有%s。 There is no %s.".formatted(name.zh(), name.en()));
    }
    if (table.signed()) {
      words.addAll(signers(table, verification, trusted));
    }
    return new Outcome(good, String.join(System.lineSeparator(), words));
  }

  /// A file says whose heads it holds by its name; with one estate there is nothing to say.
  private static boolean isOf(Path file, EstateId estate, Set<EstateId> all) {
    var named = ESTATE.matcher(file.getFileName().toString());
    return named.find()
        ? named.group().equalsIgnoreCase(estate.value().toString())
        : all.size() == 1;
  }

  private static List<String> signers(
      ChainedTable table, Verification verification, List<HeadKey.Known> trusted) {
    Stream<HeadKey.Known> keys =
        trusted.isEmpty() ? verification.signers(table).stream() : trusted.stream();
    return keys.map(key -> "  公钥 public key " + key.id() + System.lineSeparator() + key.pem())
        .toList();
  }

  private static String words(EstateId estate, ChainProof proof) {
    var broken = proof.broken();
    if (broken != null) {
      return "✗ %s %s / %s".formatted(estate.value(), broken.zh(), broken.en());
    }
    return "✓ %s 已封存 %d 条，待封存 %d 条，公布的链头 %d 个，全部相符 / %d sealed, %d waiting, %d heads: all match"
        .formatted(
            estate.value(),
            proof.sealed(),
            proof.waiting(),
            proof.heads(),
            proof.sealed(),
            proof.waiting(),
            proof.heads());
  }
}
