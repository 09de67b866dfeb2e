package io.jinzhi.staff;

import com.ibm.icu.text.Transliterator;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A member of staff as somebody fills it in.
record Post(String name, @Nullable String phone, Role role, @Nullable DepartmentId department) {

  Post {
    name = cleaned(name);
    phone = phone == null || phone.isBlank() ? null : cleaned(phone);
  }

  Post checked(StaffBook book) {
    Map<String, Phrase> wrong = new LinkedHashMap<>();
    if (name.isEmpty() || name.length() > 60) {
      wrong.put("name", Phrase.of("请填写姓名，最多 60 字", "A name of at most 60 characters is needed"));
    }
    if (phone != null && !phone.matches("[+0-9][0-9 -]{2,24}")) {
      wrong.put("phone", Phrase.of("电话只能是数字", "A telephone number is made of digits"));
    }
    if (role == Role.RESIDENT) {
      wrong.put("role", Phrase.of("住户不是员工", "A resident is not a member of staff"));
    }
    boolean needed = role == Role.DEPT_STAFF || role == Role.DEPT_MANAGER;
    if (needed && department == null) {
      wrong.put("department", Phrase.of("该岗位必须属于一个部门", "This role belongs to a department"));
    }
    if (department != null && book.department(department) == null) {
      wrong.put("department", Phrase.of("没有这个部门", "There is no such department"));
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return this;
  }

  StaffMember member(StaffId id, boolean active, int version) {
    return new StaffMember(id, name, letters(name), phone, role, department, active, version);
  }

  static Phrase departmentName(Phrase name) {
    var cleaned = Phrase.of(cleaned(name.zh()), cleaned(name.en()));
    Map<String, Phrase> wrong = new LinkedHashMap<>();
    if (cleaned.zh().isEmpty() || cleaned.zh().length() > 60) {
      wrong.put("zh", Phrase.of("请填写中文名称", "The Chinese name is needed"));
    }
    if (cleaned.en().isEmpty() || cleaned.en().length() > 60) {
      wrong.put("en", Phrase.of("请填写英文名称", "The English name is needed"));
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return cleaned;
  }

  /// Control and invisible formatting characters have no place in a name.
  private static String cleaned(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
  }

  /// `张晓明` becomes `zhangxiaoming zxm`.
  static String letters(String name) {
    String latin = Letters.OF_NAMES.transliterate(name).toLowerCase(Locale.ROOT);
    StringBuilder initials = new StringBuilder();
    for (String word : latin.split("[^a-z0-9]+")) {
      if (!word.isEmpty()) {
        initials.append(word.charAt(0));
      }
    }
    return latin.replaceAll("[^a-z0-9]+", "") + " " + initials;
  }

  /// Made when first needed: it reads a large table.
  private static final class Letters {
    static final Transliterator OF_NAMES =
        Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
  }
}
