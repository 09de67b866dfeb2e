package io.jinzhi.chain;

import io.jinzhi.language.Phrase;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Goes along a chain from its first link and remembers the first thing that is wrong.
final class Walk {
  private final Map<Long, String> published = new TreeMap<>();
  private byte[] hash = Link.FIRST;
  private @Nullable Phrase doubt;
  private long doubtAt;
  private @Nullable Phrase broken;
  private long at;
  private long n;

  /// @param heads everything that was published, here or kept elsewhere
  Walk(List<PublishedHeads.Head> heads) {
    for (PublishedHeads.Head head : heads) {
      String before = published.putIfAbsent(head.n(), head.hash());
      if (before != null && !before.equals(head.hash())) {
        doubt(head.n(), "同一环公布过两个不同的链头", "two different heads were published");
      }
    }
  }

  /// Something is wrong with the heads: said when the links themselves hold.
  void doubt(long where, String zh, String en) {
    if (doubt == null) {
      doubt = words(where, zh, en);
      doubtAt = where;
    }
  }

  void breaks(long where, String zh, String en) {
    if (broken == null) {
      broken = words(where, zh, en);
      at = where;
    }
  }

  /// @param fields null: the row is gone
  void link(long number, byte[] stored, @Nullable String @Nullable [] fields) {
    if (number != n + 1) {
      breaks(n + 1, "缺失", "it is missing");
    }
    n = number;
    if (fields == null) {
      breaks(number, "记录被删除", "its line was deleted");
      hash = stored;
      return;
    }
    hash = Link.hash(hash, fields);
    if (!Arrays.equals(hash, stored)) {
      breaks(number, "记录或次序被改动", "its line or its place was changed");
    }
    String outside = published.get(number);
    if (outside != null && !outside.equals(HexFormat.of().formatHex(stored))) {
      breaks(number, "与公布的链头不符", "it is not the head that was published");
    }
  }

  /// No link is left.
  void end() {
    published.keySet().stream()
        .filter(number -> number > n)
        .findFirst()
        .ifPresent(
            number ->
                breaks(
                    n + 1,
                    "链尾被截去或恢复了旧数据库（公布过第 " + number + " 环）",
                    "the end is cut off or an old database was restored (link "
                        + number
                        + " was published)"));
  }

  /// @param smuggled whether rows came in past the sealing
  /// @param head where sealing has got to, if it has begun
  void rest(boolean smuggled, Seals.@Nullable Head head) {
    if (smuggled) {
      breaks(n, "有一条记录绕过封存被插入", "a line was put in past the sealing");
    }
    if (head == null ? n > 0 : head.n() != n) {
      breaks(n, "链尾被截去", "the end of the chain was cut off");
    } else if (head != null && !Arrays.equals(head.hash(), hash)) {
      breaks(n, "链头被改动", "the head of the chain was changed");
    }
  }

  long length() {
    return n;
  }

  ChainProof proof(long waiting) {
    return broken == null
        ? new ChainProof(n, waiting, published.size(), doubt, doubtAt)
        : new ChainProof(n, waiting, published.size(), broken, at);
  }

  private static Phrase words(long where, String zh, String en) {
    return Phrase.of("第 {0} 环：" + zh, "link {0}: " + en).with(where);
  }
}
