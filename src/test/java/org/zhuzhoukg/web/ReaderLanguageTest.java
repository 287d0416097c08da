package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.page.Language;

class ReaderLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none                            | none
          *                               | none
          ;;;q=x                          | none
          ''                              | none
          zh                              | ZH
          ZH-tw, en;q=0.9                 | ZH
          zh-Hans-CN                      | ZH
          yue                             | ZH
          cmn-Hans                        | ZH
          nan-TW, en;q=0.5                | ZH
          en-GB, zh;q=0.9                 | EN
          en;q=0.3, zh;q=0.7              | ZH
          fr                              | EN
          ja, ko;q=0.9                    | EN
          fr, *;q=0.1                     | EN
          fr, en;q=0.8, zh;q=0.7          | EN
          fr, zh;q=0.8, en;q=0.7          | ZH
          de-DE, de;q=0.9, zh-CN;q=0.1    | ZH
          fr, zh;q=0                      | EN
          zh;q=0, en;q=0.1                | EN
          *, zh;q=0.5                     | ZH
          """)
  void readsWhatAReaderPrefers(String field, Language language) {
    assertEquals(language, ReaderLanguage.of(field).orElse(null));
  }
}
