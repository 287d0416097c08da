package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.fact.Catalogue;

/** Whose the values of a list are, of texts of 云泽市. */
class RespectivelyTest {

  private static final RuleExtractor EXTRACTOR = new RuleExtractor(new Catalogue());
  private static final Setting SETTING =
      new Setting(Optional.of(LocalDate.of(2024, 1, 25)), Named.of("云泽市"));

  @ParameterizedTest
  @CsvSource({
    "第二、三产业分别占35%和65%。, 第二产业 云泽市 share; 第三产业 云泽市 share",
    "批发业和建筑业吸纳的职工最多，分别达到3万人、2万人。, 批发业 云泽市 level; 建筑业 云泽市 level",
    "居前的是批发业、采矿业以及建筑业，分别有18个、9个和7个。, 批发业 云泽市 level; 采矿业 云泽市 level; 建筑业 云泽市 level",
    "双边贸易额分别为3.4亿和1.6亿美元。, 双边贸易额 云泽市 level; 双边贸易额 云泽市 level",
    "对新认定的企业，分别给予20万元、40万元一次性奖励。, 一次性奖励 云泽市 level; 一次性奖励 云泽市 level",
    "东岭区、湖阳县的网点分别有60个和40个，各占60%、40%。, 网点 东岭区 level; 网点 湖阳县 level; 网点 东岭区 share; 网点 湖阳县 share",
    "发明专利90件，外观设计300件，分别是2015年的3倍和2倍。, 发明专利 云泽市 level; 外观设计 云泽市 level; 发明专利 云泽市 multiple; 外观设计 云泽市 multiple",
    "化工业、医药业投入强度分别为4%和3%。, 化工业投入强度 云泽市 level; 医药业投入强度 云泽市 level",
    "农民人均纯收入5180元，职工人均工资9000元，增幅分别为12%和11%。, 农民人均纯收入 云泽市 per-unit; 职工人均工资 云泽市 per-unit; 农民人均纯收入 云泽市 growth; 职工人均工资 云泽市 growth",
    "出口额8亿元，同比、环比分别增长9%、4%。, 出口额 云泽市 level; 出口额 云泽市 growth-year-on-year; 出口额 云泽市 growth",
    "茶叶、玉米、甘蔗产量分别为8吨、6吨和5吨，前两者增长较快。, 茶叶产量 云泽市 level; 玉米产量 云泽市 level; 甘蔗产量 云泽市 level"
  })
  void pairsMembersAndValues(String text, String told) {
    assertEquals(told, String.join("; ", read(text)));
  }

  private static List<String> read(String text) {
    List<String> told = new ArrayList<>();
    EXTRACTOR.extract(
        text,
        0,
        SETTING,
        candidate -> {
          if (candidate instanceof Reading reading) {
            told.add(
                String.join(
                    " ",
                    reading.indicator().label(),
                    reading.about().label(),
                    reading.statistic().notation()));
          }
        });
    return told;
  }
}
