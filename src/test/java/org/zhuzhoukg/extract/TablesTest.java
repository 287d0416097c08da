package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.CatalogueReader;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.vocab.Iris;

class TablesTest {

  private static Extractor extractor;

  @BeforeAll
  static void readRules() throws IOException {
    extractor =
        new RuleExtractor(
            new CatalogueReader(Ontology.read().classes(Iris.DEFAULT))
                .read(Path.of("data/catalogue")));
  }

  @Test
  void yearsStandAboveWhatRowsMeasure() {
    assertEquals(
        List.of(
            "云泽市 从业人员 level 79000 person 2015",
            "云泽市 从业人员 level 86000 person 2020",
            "云泽市 外资企业产值 share 18.2 percent 2015",
            "云泽市 外资企业产值 share -0.4 percent 2020"),
        read("指标　　2015年　2020年", "从业人员（万人）　7.9　8.6", "外资企业产值占比（%）　18.2　-0.4"));
  }

  @Test
  void yearsStandBesideWhatColumnsMeasure() {
    assertEquals(
        List.of(
            "云泽市 企业数 level 143 enterprise 2012",
            "云泽市 区位熵 ratio 0.92 ratio 2012",
            "云泽市 企业数 level 178 enterprise 2014",
            "云泽市 区位熵 ratio 1.15 ratio 2014"),
        read("年份　企业数（家）　区位熵", "────────", "2012　　143　　0.92", "2014　　178　　1.15"));
  }

  @Test
  void columnsTellWhoseAndWhen() {
    assertEquals(
        List.of(
            "江川 城镇化率 level 44.6 percent 2015",
            "江川 城镇化率 level 51.2 percent 2020",
            "平岭 城镇化率 level 39.7 percent 2015",
            "平岭 城镇化率 level 46.1 percent 2020"),
        read("指标　　江川2015　江川2020　平岭2015　平岭2020", "城镇化率（%）　44.6　51.2　39.7　46.1"));
    assertEquals(
        List.of("江川市 研发强度 level 2.1 percent 2018", "全省 研发强度 level 1.9 percent 2018"),
        read("表1 2018年两市情况", "项目　　江川市　全省", "研发强度（%）　2.1　1.9"));
  }

  @Test
  void aCaptionTellsWhatIsMeasured() {
    assertEquals(
        List.of("江川县 茶叶产量 level 32000 tonne 2015", "江川县 茶叶产量 level 44000 tonne 2020"),
        read("表1　各县茶叶产量（单位：万吨）", "县区　2015年　2020年", "江川县　3.2　4.4"));
    assertEquals(
        List.of("江川县 旅游收入 level 820000000 CNY 2016", "平岭县 旅游收入 level 550000000 CNY 2016"),
        read("表3　三县旅游收入（亿元）", "年份　江川县　平岭县", "2016　8.2　5.5"));
    assertEquals(
        List.of("云泽市 利税 level 720000000 CNY 2016", "云泽市 利税 level 790000000 CNY 2017"),
        read("表2　主要指标", "单位：亿元", "指标　2016年　2017年", "利税　7.2　7.9"));
  }

  @Test
  void aRowHasItsUnitAndItsGrowth() {
    assertEquals(
        List.of(
            "云泽市 地区生产总值 level 152000000000 CNY 2023",
            "云泽市 地区生产总值 growth-year-on-year 6.1 percent 2023",
            "云泽市 户籍人口 level 3800000 person 2023"),
        read("表1 2023年主要指标", "指标　　单位　　绝对数　　比上年增长（%）", "地区生产总值　　亿元　　1520　　6.1", "户籍人口　　万人　　380　　—"));
  }

  @Test
  void aRowIsOfTheThingThatItNames() {
    assertEquals(
        List.of(
            "云泽市 进出口额 level 31800000000 CNY 2022",
            "云泽市 进出口额 growth-year-on-year 7.2 percent 2022",
            "东岭区 进出口额 level 6600000000 CNY 2022",
            "东岭区 进出口额 growth-year-on-year -3 percent 2022"),
        read("2022年各县区外贸", "县区 进出口额（亿元） 同比增长（%）", "全市 318.0 7.2", "东岭区 66.0 -3.0"));
  }

  @Test
  void columnsHaveTheirYearsAndUnitsBelow() {
    assertEquals(
        List.of(
            "东岭区 出口额 level 860000000 USD 2011",
            "东岭区 出口额 level 920000000 USD 2016",
            "东岭区 出口额 growth-annual-average 1.4 percent span:2011..2016",
            "云泽市 出口额 level 1260000000 USD 2011",
            "云泽市 出口额 level 1520000000 USD 2016",
            "云泽市 出口额 growth-annual-average 3.8 percent span:2011..2016"),
        read(
            "县区　2011年出口额　2016年出口额　年均增速",
            "　　　（亿美元）　（亿美元）　（%）",
            "东岭区　8.6　9.2　1.4",
            "合计　12.6　15.2　3.8"));
  }

  @Test
  void aReasonSaysWhereTheMeasureIsTold() {
    assertEquals(
        List.of("indicator: 利税, head of the row", "period: 2016年, head of the column"),
        reasons("指标　2016年　2017年", "利税（亿元）　7.2　7.9"));
    assertEquals(
        List.of("indicator: 企业数, head of the column", "period: 2012, head of the row"),
        reasons("年份　企业数（家）　区位熵", "2012　143　0.92"));
    assertEquals(
        List.of("indicator: 茶叶产量, carried over", "period: 2015年, head of the column"),
        reasons("表1　各县茶叶产量（单位：万吨）", "县区　2015年　2020年", "江川县　3.2　4.4"));
  }

  @Test
  void proseIsNoTable() {
    assertEquals(List.of(), read("东岭区　南屏县　西坪镇", "各处分别报送了材料。"));
  }

  private static List<String> read(String... lines) {
    return readings(lines).stream().map(TablesTest::text).toList();
  }

  private static List<String> reasons(String... lines) {
    return readings(lines).get(0).trace();
  }

  private static List<Reading> readings(String... lines) {
    List<Reading> found = new ArrayList<>();
    Setting setting =
        new Setting(Optional.of(LocalDate.of(2024, 3, 1)), new Named(Optional.empty(), "云泽市"));
    extractor.extract(
        String.join("\n", lines) + "\n",
        0,
        setting,
        candidate -> {
          if (candidate instanceof Reading reading) {
            found.add(reading);
          }
        });
    return found;
  }

  private static String text(Reading reading) {
    Reading.Measured quantity = reading.quantity();
    return String.join(
        " ",
        reading.about().label(),
        reading.indicator().label(),
        reading.statistic().notation(),
        quantity.value().orElseThrow().stripTrailingZeros().toPlainString(),
        quantity.unit(),
        reading.timing().orElseThrow().period().notation());
  }
}
