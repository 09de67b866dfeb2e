package io.jinzhi.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;

/// The steps that a page offers are those whose addresses allow the same roles.
class OrderStepTest {

  @Test
  void the_roles_of_a_step_are_those_that_its_address_allows() throws Exception {
    Map<String, Set<Role>> found = new TreeMap<>();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(OrderController.class));
    for (var bean : scanner.findCandidateComponents("io.jinzhi.workorder")) {
      Class<?> controller = ClassUtils.forName(String.valueOf(bean.getBeanClassName()), null);
      for (Method method : controller.getDeclaredMethods()) {
        PostMapping post = method.getAnnotation(PostMapping.class);
        Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(method, Allowed.class);
        if (post != null && allowed != null) {
          found.put(post.value()[0].substring(1), Set.of(allowed.value()));
        }
      }
    }
    Set<String> nouns = new TreeSet<>();
    for (Step step : Step.values()) {
      nouns.add(step.noun());
      assertThat(found.get(step.noun())).as(step.noun()).isEqualTo(step.roles());
    }
    assertThat(found.keySet()).isEqualTo(nouns);
    assertThat(Arrays.stream(Step.values()).map(Step::noun)).doesNotHaveDuplicates();
  }
}
