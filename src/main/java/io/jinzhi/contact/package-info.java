/// Everybody who comes, calls or writes: one record a contact, with what was said, what was
/// answered and what came of it; the centre's own answers to what people ask; what was lost and
/// found; and the telephone calls, as a telephone system reports them or as they are entered by
/// hand. The face is [ContactDesk] for what can be done, [ContactList] for what there is to see,
/// [ArticleDesk], [LostDesk] and [CallDesk].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "attachment",
      "commitment",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "language",
      "notice",
      "search",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
