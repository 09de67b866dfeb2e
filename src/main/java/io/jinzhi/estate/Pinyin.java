package io.jinzhi.estate;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A name in pinyin, as it is typed to find it: whole (`wangxiaomei`) and initials (`wxm`).
///
/// @param full without tones and blanks; what is not a Chinese character stays, in lower case
public record Pinyin(String full, String initials) {

  /// Characters that sound differently when they are surnames.
  private static final Map<Integer, String> SURNAMES =
      table(
          "单shan 曾zeng 解xie 仇qiu 查zha 翟zhai 朴piao 盖ge 区ou 任ren 华hua 缪miao 乐yue 冼xian 尹yin"
              + " 宁ning 覃qin 谌chen 员yun 郇xun 召shao 秘bi 洗xian 燕yan 卜bu 繁po 折she 黑he 盛sheng"
              + " 晟cheng 逄pang 芮rui 阚kan 郗xi 眭sui 佴nai 种chong 过guo 令ling 纪ji 祭zhai 能nai 薄bo"
              + " 重chong 长zhang 车che 褚chu 都du 葛ge 柏bai 贾jia 尉wei 隗wei 适kuo 娄lou 钭tou");

  /// Surnames of two characters with a reading of their own.
  private static final Map<String, String> DOUBLE =
      Map.of("尉迟", "yu chi", "万俟", "mo qi", "长孙", "zhang sun", "单于", "chan yu", "澹台", "tan tai");

  private static final Map<Integer, String> READ = new ConcurrentHashMap<>();

  public static Pinyin of(String name) {
    StringBuilder full = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    int at = 0;
    String two =
        DOUBLE.get(name.substring(0, name.offsetByCodePoints(0, Math.min(2, count(name)))));
    if (two != null) {
      for (String syllable : two.split(" ")) {
        full.append(syllable);
        initials.append(syllable.charAt(0));
      }
      at = 2;
    }
    for (int index = at; index < name.length(); ) {
      int point = name.codePointAt(index);
      String surname = index == 0 ? SURNAMES.get(point) : null;
      append(surname == null ? reading(point) : surname, full, initials);
      index += Character.charCount(point);
    }
    return new Pinyin(full.toString(), initials.toString());
  }

  private static int count(String name) {
    return name.codePointCount(0, name.length());
  }

  private static void append(
      @Nullable String syllable, StringBuilder full, StringBuilder initials) {
    if (syllable != null && !syllable.isBlank()) {
      full.append(syllable);
      initials.appendCodePoint(syllable.codePointAt(0));
    }
  }

  private static String reading(int point) {
    return READ.computeIfAbsent(
        point,
        each -> {
          String text = Character.toString(each);
          String read =
              Character.isIdeographic(each) ? Reader.HAN_TO_LATIN.transliterate(text) : text;
          return read.toLowerCase(Locale.ROOT).strip();
        });
  }

  private static Map<Integer, String> table(String words) {
    Map<Integer, String> out = new ConcurrentHashMap<>();
    for (String word : words.split(" ")) {
      out.put(word.codePointAt(0), word.substring(1));
    }
    return out;
  }

  // Loading the rules takes half a second: only when the first name is read.
  private static final class Reader {
    static final Transliterator HAN_TO_LATIN =
        Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  }
}
