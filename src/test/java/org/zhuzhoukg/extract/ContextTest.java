package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.fact.Catalogue;

/** What figures leave unsaid, of texts of 云泽市 on 25 January 2024: | breaks a line. */
class ContextTest {

  private static final RuleExtractor EXTRACTOR = new RuleExtractor(new Catalogue());
  private static final Setting SETTING =
      new Setting(Optional.of(LocalDate.of(2024, 1, 25)), Named.of("云泽市"));

  @ParameterizedTest
  @CsvSource({
    "2023年贫困发生率由5.9%降至2.3%。, 2022 2023",
    "2019—2022年，研发投入强度由1.3%升至2.6%。, 2019 2022",
    "2023年，三次产业结构由上年的12:40:48调整为11:41:48。, 2022 2022 2022 2023 2023 2023",
    "2023年营业收入98亿元，较上年同期的91亿元增长7.7%。, 2023 2022 2023",
    "2023年上半年，经营主体达到49万户。, asof:2023-06-30",
    "2023年产值8亿元。市场占有率达31%，排名第二。, 2023 asof:2024-01-25 asof:2024-01-25",
    "五年前，园区产值只有3亿元。, 2019",
    "今年1月，总投资6亿元的云泽科技园开工。, asof:2024-01-25",
    "公司计划三年内投入2亿元。, until:2027",
    "2023年集装箱大增。|港口集装箱60万标箱，同比增长26%。, 2023 2023",
    "云泽市2023年公报|建成厂房3栋。现有企业30家。, 2023 asof:2024-01-25",
    "大桥通车|本报讯（记者甲）2022年货运量3万吨。|新校开学|本报讯（记者乙）总产值2亿元。, 2022 asof:2024-01-25",
    "到2022年上半年，货运量3万吨。, 2022-H1",
    "9月底前完工。货运量3万吨。, asof:2024-01-25",
    "2000年和2010年人口密度居前的区|化工区 9.1 陶瓷区 10.9|陶瓷区 8.2 化工区 9.0|新区 7.5 老区 8.8, 2000 2010 2000 2010 2000 2010",
    "2023年每股收益0.61元/股（上年：0.50元/股），净利润2亿元。, 2023 2022 2023",
    "年末共有企业29户，其中当年新增4户，产值过亿元的达到11户。, asof:2023-12-31 2023 asof:2023-12-31",
    "“十三五”时期，空气优良率达到91.2%，较2015年提高13.5个百分点。, 2020 2020",
    "去年9月启用新仓库。集装箱60万标箱，增长26%。, asof:2024-01-25 asof:2024-01-25",
    "2013年华岳科技成立联盟，21家单位加入。, 2013",
    "十年前这里不是这样。当时园区只有7家企业。, 2014",
    "自2016年首次上榜（当时估值9亿元）以来。, 2016",
    "2022年试种羊肚菌。第二年，县农科所派来3名技术员。, 2023",
    "2023年是转折的第二年，产值8亿元。, 2023",
    "2023年引进企业2家。下半年将收购住房3000套。, 2023 2024-H2",
    "1月5日，华岳科技签约，建成后预计年产值25亿元。, asof:2024-01-25",
    "计划建设厂房46万平方米、公寓1800套，2025年底前交付。, until:2025 until:2025",
    "首批1200万元于9月底前拨付。, until:2024-09",
    "预计2024年6月投产，届时年产能将由12万套提升到20万套。, asof:2024-01-25 until:2024-06",
    "去年8月开工以来，累计浇筑混凝土9万立方米。, span:2023-08..2024-01-25",
    "生产总值由2015年的1012亿元增加到2020年的1486亿元，年均增长7.1%。, 2015 2020 span:2015..2020",
    "“十四五”时期，到2025年，生产总值达2200亿元，年均增长8%。, until:2025 span:2021..2025",
    "前三季度货运量3亿吨，其中铁路货运占37.5%。, 2023-01..2023-09 2023-01..2023-09",
    "2023年末，常住人口218万人；全年出生率6‰，人口密度300人/平方公里。, asof:2023-12-31 2023 asof:2023-12-31",
    "全市快递业务量累计完成4亿件，增长25%。, asof:2024-01-25 asof:2024-01-25",
    "中国强县榜单发布|1月6日发布的榜单中，我市有15家企业上榜。, 2024",
    "她的厂子2014年起步时，只有12台缝纫机。, 2014",
    "产值增长6%。|去年总投资6亿元的云泽科技园开工。, asof:2024-01-25 asof:2024-01-25",
    "2023年投资6亿元。商品房销售面积3万平方米。, 2023 2023"
  })
  void tellsWhen(String text, String periods) {
    assertEquals(
        periods, String.join(" ", read(text, r -> r.timing().orElseThrow().period().notation())));
  }

  @ParameterizedTest
  @CsvSource({
    "龙头企业华岳科技营业收入8亿元。, 华岳科技",
    "由东岭集团投资建设的云泽科技园，产值3亿元。, 云泽科技园",
    "东盟是第一大贸易伙伴，对东盟出口2亿元。|外贸总额8亿元。, 云泽市 云泽市",
    "本土房企华岳置业去年营业收入2亿元。, 华岳置业",
    "亩均税收在全省84家开发区中列第9位。, 全省 云泽市",
    "云泽银行、东岭银行等6家银行对接企业1000户。, 云泽市 云泽市",
    "东岭集团与云泽大学签约，共建云泽研究院，攻克技术2项。, 东岭集团",
    "我市中心城区停车位3万个。, 中心城区",
    "东岭集团出口2亿元。另外，水产品出口8亿元。, 东岭集团 云泽市",
    "该市发往全国各地的邮包达10万个。, 云泽市",
    "发展指数为8.14，列全国第37位，江州省第一。, 云泽市 云泽市 云泽市"
  })
  void tellsOfWhom(String text, String about) {
    assertEquals(about, String.join(" ", read(text, r -> r.about().label())));
  }

  @ParameterizedTest
  @CsvSource({
    "货运量1.7亿吨，客运量412万人次，分别增长5.1%、6.4%。, 货运量 客运量 货运量 客运量",
    "亩均税收28万元，在全省84家开发区中列第9位。, 亩均税收 开发区 亩均税收",
    "合作社有社员326户。, 社员",
    "每个补助40万元。, 补助",
    "班列2914列，平均每天8列。, 班列 班列",
    "65岁及以上人口比重24.7%。, 65岁及以上人口",
    "可新增就业岗位300个。, 就业岗位",
    "去年开行中欧班列312列。, 中欧班列",
    "新增“四上”企业8家。, “四上”企业",
    "珑源学院等21家单位加入。, 单位",
    "化工、陶瓷两大产业增加值分别增长6%、9%。, 化工增加值 陶瓷增加值",
    "募资净额1.2亿元。, 募资净额",
    "二手房成交82套。, 二手房成交",
    "引进38家上下游企业。, 上下游企业",
    "研究院有技术人员17名。, 技术人员",
    "6.8万贫困人口脱贫。, 贫困人口",
    "全市辖2区4县。, 区 县",
    "城乡居民人均可支配收入分别达到3万元、2万元。, 城镇居民人均可支配收入 农村居民人均可支配收入",
    "营业收入8亿元，东岭集团排第6位；华岳科技列第27位，上升11位。, 营业收入 营业收入 营业收入 营业收入",
    "普及率85%，覆盖率97%，均居全省第一；增加值9亿元。, 普及率 覆盖率 覆盖率 普及率 增加值",
    "2000年和2010年人口密度居前的区|化工区 9.1 陶瓷区 10.9|陶瓷区 8.2 化工区 9.0|新区 7.5 老区 8.8, 化工区人口密度 陶瓷区人口密度 陶瓷区人口密度 化工区人口密度 新区人口密度 老区人口密度"
  })
  void tellsWhatIsMeasured(String text, String indicators) {
    assertEquals(indicators, String.join(" ", read(text, r -> r.indicator().label())));
  }

  @ParameterizedTest
  @CsvSource({
    "政府工作报告|过去一年，生产总值300亿元。|今年的主要预期目标是：生产总值增长6%。|新建幼儿园5所。, actual target planned",
    "总投资6亿元的云泽科技园开工。, planned",
    "总投资6亿元的云泽科技园竣工投产。, actual",
    "按照规划，到2026年产值达到20亿元。, target"
  })
  void tellsHowCertain(String text, String statuses) {
    assertEquals(statuses, String.join(" ", read(text, r -> r.status().notation())));
  }

  private static List<String> read(String text, Function<Reading, String> told) {
    List<String> found = new ArrayList<>();
    EXTRACTOR.extract(
        text.replace('|', '\n'),
        0,
        SETTING,
        candidate -> {
          if (candidate instanceof Reading reading) {
            found.add(told.apply(reading));
          }
        });
    return found;
  }
}
