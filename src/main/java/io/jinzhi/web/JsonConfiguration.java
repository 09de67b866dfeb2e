package io.jinzhi.web;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// What a JSON body may be: shallow, small, and its texts clean.
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

  @Bean
  JsonFactoryBuilderCustomizer jsonLimits() {
    return builder ->
        builder.streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(32)
                .maxStringLength(Bodies.LIMIT)
                .maxDocumentLength(2L * Bodies.LIMIT)
                .maxTokenCount(100_000)
                .maxNumberLength(100)
                .build());
  }

  @Bean
  JacksonModule cleanTexts() {
    return new SimpleModule("clean texts").addDeserializer(String.class, new CleanText());
  }

  private static final class CleanText extends StdScalarDeserializer<String> {
    CleanText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      String text = StringDeserializer.instance.deserialize(parser, context);
      String field = parser.currentName();
      return Texts.clean(field == null ? "body" : field, text);
    }
  }
}
