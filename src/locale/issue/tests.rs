use super::*;
use crate::locale::Language;
use crate::scenario::Expected;
use crate::scenario::parameter::Unit;
use crate::scenario::parameter::all;

#[track_caller]
fn check(path: &str, problem: Problem, english: &str, chinese: &str) {
    let issue = Issue { path: path.to_owned(), problem };
    assert_eq!(Locale::new(Language::English).issue(&issue), english);
    assert_eq!(Locale::new(Language::ChineseSimplified).issue(&issue), chinese);
}

#[test]
fn issues_name_the_thing_the_value_and_the_way_out() {
    check(
        "",
        Problem::NotJson { line: 2, column: 11 },
        "This is not a JSON document: it cannot be read from line 2, column 11 on.",
        "这不是 JSON 文档：从第 2 行第 11 列起无法读取。",
    );
    check(
        "rooms.turnaround_hours",
        Problem::Repeated,
        "Turnaround of a room (rooms.turnaround_hours): this field stands twice; keep the one that is meant.",
        "终末消毒周转时间（rooms.turnaround_hours）：这个字段出现了两次；请只保留正确的一个。",
    );
    check(
        "isoplan",
        Problem::Version { value: "7".to_owned(), newest: 1 },
        "Format version (isoplan): this program reads versions up to 1, not 7; open the file with a newer Isoplan.",
        "格式版本（isoplan）：本程序最高可读版本 1，文件为 7；请用更新的 Isoplan 打开。",
    );
    check(
        "isoplan",
        Problem::Version { value: "–".to_owned(), newest: 1 },
        "Format version (isoplan): missing; add \"isoplan\": 1 at the top if this is a scenario.",
        "格式版本（isoplan）：缺失；若这是方案文件，请在开头写上 \"isoplan\": 1。",
    );
    check(
        "rooms.sites[1].rooms",
        Problem::Missing,
        "Site 2, rooms (rooms.sites[1].rooms): missing; give a whole number from 0 to 1,000,000 rooms.",
        "隔离点 2，房间数（rooms.sites[1].rooms）：缺失；请填写整数，0 至 1,000,000 间。",
    );
    check(
        "streams[0].arrivals.kind",
        Problem::Missing,
        "Stream 1, how arrivals are given (streams[0].arrivals.kind): missing; give one of steady, series, outbreak, transport.",
        "人员类别 1，到达人数的给法（streams[0].arrivals.kind）：缺失；请填写steady、series、outbreak、transport 之一。",
    );
    check(
        "rooms.sites[0].rooms",
        Problem::WrongType { expected: Expected::Whole, value: "\"many\"".to_owned() },
        "Site 1, rooms (rooms.sites[0].rooms): must be a whole number from 0 to 1,000,000 rooms, not \"many\".",
        "隔离点 1，房间数（rooms.sites[0].rooms）：应为整数，0 至 1,000,000 间，不能是 \"many\"。",
    );
    check(
        "streams[0].rule.central_days",
        Problem::OutOfRange { value: 61.0, min: 1.0, max: 60.0, unit: Unit::Days },
        "Stream 1, isolation rule, days in the site (streams[0].rule.central_days): must be from 1 to 60 days, not 61.",
        "人员类别 1，隔离规则，集中隔离天数（streams[0].rule.central_days）：应为 1 至 60 天，不能是 61。",
    );
    check(
        "streams[0].prevalence",
        Problem::OutOfRange { value: 18.0, min: 0.0, max: 1.0, unit: Unit::Share },
        "Stream 1, infected on arrival (streams[0].prevalence): must be from 0 to 1 (0.18 is 18 %), not 18.",
        "人员类别 1，到达时的感染比例（streams[0].prevalence）：应为 0 至 1（0.18 即 18%），不能是 18。",
    );
    check(
        "cases.discharged_rule.home_tests[2]",
        Problem::OutOfRange { value: 61.0, min: 1.0, max: 60.0, unit: Unit::Day },
        "Rule for discharged patients, test days at home, entry 3 (cases.discharged_rule.home_tests[2]): must be a day from 1 to 60, not 61.",
        "出院患者隔离规则，居家健康监测期间的核酸检测日，第 3 项（cases.discharged_rule.home_tests[2]）：应为 1 至 60（阶段内第几天），不能是 61。",
    );
    check(
        "streams",
        Problem::Length { length: 0, min: 1, max: 64 },
        "Streams of people (streams): must have 1 to 64 entries, not 0.",
        "人员类别（streams）：应有 1 至 64 项，现有 0 项。",
    );
    check(
        "streams[0].arrivals.weekday_factors",
        Problem::Length { length: 6, min: 7, max: 7 },
        "Stream 1, factor for each weekday, Monday to Sunday (streams[0].arrivals.weekday_factors): must have 7 entries, not 6.",
        "人员类别 1，周一至周日各日系数（streams[0].arrivals.weekday_factors）：应有 7 项，现有 6 项。",
    );
    check(
        "name",
        Problem::Length { length: 95, min: 0, max: 80 },
        "Name (name): must have at most 80 characters, not 95.",
        "名称（name）：最多 80 个字，现有 95 个字。",
    );
    check(
        "cases.detection.curve",
        Problem::NotOneOf {
            value: "hellewell".to_owned(),
            choices: &["hellewell-2021", "kucirka-2020", "tabulated"],
        },
        "Detection curve (cases.detection.curve): must be one of hellewell-2021, kucirka-2020, tabulated, not “hellewell”.",
        "检出率曲线（cases.detection.curve）：应为 hellewell-2021、kucirka-2020、tabulated 之一，不能是“hellewell”。",
    );
    check(
        "streams[1].prevalance",
        Problem::Unknown { nearest: Some("prevalence".to_owned()) },
        "Stream 2 (streams[1].prevalance): there is no field of this name; did you mean “prevalence”?",
        "人员类别 2（streams[1].prevalance）：没有这个字段；是否想写“prevalence”？",
    );
    check(
        "rooms.hotel",
        Problem::Unknown { nearest: None },
        "Rooms (rooms.hotel): there is no field of this name; remove it or correct its name.",
        "隔离房间（rooms.hotel）：没有这个字段；请删除或改正名称。",
    );
    check(
        "streams[0].party_sizes",
        Problem::SharesSum { sum: 0.95 },
        "Stream 1, parties of 1, 2, 3 … persons (streams[0].party_sizes): the shares must add up to 1, not 0.95.",
        "人员类别 1，1 人、2 人、3 人……同住单元的比例（streams[0].party_sizes）：各项比例之和应为 1，现为 0.95。",
    );
    check(
        "laboratories[0].changes",
        Problem::NotRising { at: 1 },
        "Laboratory 1, changes of capacity (laboratories[0].changes): each entry must be greater than the one before it; entry 2 is not.",
        "检测机构 1，检测能力变动（laboratories[0].changes）：每一项都应大于前一项；第 2 项不是。",
    );
    check(
        "streams[0].arrivals.secondary.rule.central_tests",
        Problem::TestOutsideStage { day: 14, stage_days: 7 },
        "Stream 1, rule for secondary contacts, test days in the site (streams[0].arrivals.secondary.rule.central_tests): day 14 is outside the stage, which has 7 days; remove the test or lengthen the stage.",
        "人员类别 1，次密接隔离规则，集中隔离期间的核酸检测日（streams[0].arrivals.secondary.rule.central_tests）：第 14 天超出该阶段（共 7 天）；请去掉这次检测或延长该阶段。",
    );
    check(
        "streams[0].rule.home_tests",
        Problem::TestOutsideStage { day: 2, stage_days: 1 },
        "Stream 1, isolation rule, test days at home (streams[0].rule.home_tests): day 2 is outside the stage, which has 1 day; remove the test or lengthen the stage.",
        "人员类别 1，隔离规则，居家健康监测期间的核酸检测日（streams[0].rule.home_tests）：第 2 天超出该阶段（共 1 天）；请去掉这次检测或延长该阶段。",
    );
    check(
        "streams[0].rule.doubled_tests",
        Problem::DoubledWithoutTest { day: 9 },
        "Stream 1, isolation rule, test days with two swabs, read by two laboratories (streams[0].rule.doubled_tests): day 9 is not a test day of this stage; add it to the test days or remove it here.",
        "人员类别 1，隔离规则，双采双检的检测日（streams[0].rule.doubled_tests）：第 9 天不是该阶段的检测日；请补上该检测日，或在此处去掉。",
    );
    check(
        "rooms.sites[0].closes",
        Problem::EndBeforeStart,
        "Site 1, takes nobody from (rooms.sites[0].closes): the end must be later than the beginning.",
        "隔离点 1，停止收人日期（rooms.sites[0].closes）：结束应晚于开始。",
    );
    check(
        "cases.detection.probability",
        Problem::LengthsDiffer { length: 4, other: 5 },
        "Detection curve: probability of a positive swab (cases.detection.probability): must have as many entries as the list beside it: 5, not 4.",
        "检出率曲线：检出概率（cases.detection.probability）：项数应与对应的列表相同，即 5 项，现有 4 项。",
    );
    check(
        "streams[0].arrival_hours",
        Problem::AllZero,
        "Stream 1, share of arrivals in each hour of the day (streams[0].arrival_hours): at least one number must be above 0.",
        "人员类别 1，一天各小时的到达比例（streams[0].arrival_hours）：至少有一项应大于 0。",
    );
    check(
        "streams",
        Problem::TooManyPeople { value: 60e6 + 0.5, max: 50e6 },
        "Streams of people (streams): at most 50,000,000 arrivals can be simulated over the whole period, not 60,000,001; lower the arrivals or shorten the period.",
        "人员类别（streams）：整个时段最多可推演 50,000,000 人到达，现为 60,000,001 人；请减少到达人数或缩短时段。",
    );
    check(
        "calendar.futures",
        Problem::TooManyFutures { max: 5479 },
        "Number of futures (calendar.futures): with so many days, sites and streams, at most 5,479 futures can be simulated; ask for fewer futures or fewer days.",
        "推演次数（calendar.futures）：按此天数、隔离点数和人员类别数，最多可推演 5,479 次；请减少推演次数或天数。",
    );
}

#[test]
fn new_problems_say_the_way_out_too() {
    check(
        "streams[0].arrivals.cases",
        Problem::NotRead,
        "Stream 1, new cases, day by day (streams[0].arrivals.cases): with the other settings this field has no use; remove it, or change the choice that it belongs to.",
        "人员类别 1，逐日新增感染者（streams[0].arrivals.cases）：按现有设置用不到这个字段；请删除，或修改它所属的选项。",
    );
    check(
        "streams[0].arrivals.cases",
        Problem::ExactlyOneOf { fields: ["cases", "wave"] },
        "Stream 1, new cases, day by day (streams[0].arrivals.cases): exactly one of cases, wave must be given; give one and leave out the other.",
        "人员类别 1，逐日新增感染者（streams[0].arrivals.cases）：cases、wave 须且只能填写一项；请只保留其中一项。",
    );
    check(
        "rooms.sites[1].district",
        Problem::NoSuch { value: "East".to_owned(), known: vec!["North".to_owned(), "South".to_owned()] },
        "Site 2, district of the site (rooms.sites[1].district): there is no “East”; take one of North, South.",
        "隔离点 2，所在区县（rooms.sites[1].district）：没有“East”；请选用 North、South 之一。",
    );
    check(
        "streams[0].district",
        Problem::NoSuch { value: "East".to_owned(), known: Vec::new() },
        "Stream 1, district where they come from (streams[0].district): there is no “East”, for none is listed; add it to the list or leave this empty.",
        "人员类别 1，来源区县（streams[0].district）：没有“East”，列表为空；请先在列表中添加，或将此处留空。",
    );
    check(
        "rooms.districts[1].name",
        Problem::NotUnique { value: "North".to_owned() },
        "District 2, name of the district (rooms.districts[1].name): “North” is in the list already; give each its own name.",
        "区县 2，区县名称（rooms.districts[1].name）：“North”在列表中已有；请使用不同的名称。",
    );
    check(
        "streams[0].changes[1].rule.central_days",
        Problem::NoDays,
        "Stream 1, change of rule 2, new isolation rule, days in the site (streams[0].changes[1].rule.central_days): the rule has no days, neither in a site nor at home; give at least one.",
        "人员类别 1，规则变动 2，新隔离规则，集中隔离天数（streams[0].changes[1].rule.central_days）：该规则既无集中隔离天数，也无居家天数；请至少填写 1 天。",
    );
    check(
        "initial.inside[0].stage",
        Problem::NobodyMidStay { stage_days: 1 },
        "People already isolating, entry 1, stage (initial.inside[0].stage): nobody can be in the middle of this stage on the first day, for the stage has 1 day; remove the entry or lengthen the stage.",
        "首日已在隔离的人员，第 1 项，所处阶段（initial.inside[0].stage）：该阶段共 1 天，首日不可能有人正处于其中；请删除此项或延长该阶段。",
    );
    check(
        "initial.inside",
        Problem::TooManyInside { value: 1200, max: 1000 },
        "People already isolating (initial.inside): 1,200 parties are in rooms on the first day, but the sites that are open then have 1,000 rooms; lower the parties or add rooms.",
        "首日已在隔离的人员（initial.inside）：首日在住 1,200 个同住单元，而当日启用的隔离点只有 1,000 间房；请减少同住单元数或增加房间。",
    );
    check(
        "laboratories[0].outside_surges",
        Problem::TooManyTubes { value: 2e9, max: 1e8 },
        "Laboratory 1, surges of others’ tubes (laboratories[0].outside_surges): with these factors a day has 2,000,000,000 tubes; at most 100,000,000 can be simulated.",
        "检测机构 1，外部送检高峰（laboratories[0].outside_surges）：按这些系数，单日达 2,000,000,000 管；最多可推演 100,000,000 管。",
    );
}

#[test]
fn parameters_say_what_they_take() {
    let words = |language, id| Locale::new(language).values(Parameter::of(id));
    for (id, english, chinese) in [
        ("calendar.days", "a whole number from 1 to 730 days", "整数，1 至 730 天"),
        ("laboratories[].weekday_factors", "7 numbers from 0 to 100", "7 个数字，0 至 100"),
        (
            "cases.temperature_check_hours",
            "0 to 24 whole numbers from 0 to 23 o’clock",
            "0 至 24 个整数，0 至 23 时",
        ),
        ("streams[].rule.home_tests", "0 to 30 whole numbers from 1 to 60", "0 至 30 个整数，1 至 60"),
        ("name", "a text of at most 80 characters", "文字，最多 80 个字"),
        ("tests.routing", "one of least-work, first-unless-full", "least-work、first-unless-full 之一"),
    ] {
        assert_eq!(words(Language::English, id), english);
        assert_eq!(words(Language::ChineseSimplified, id), chinese);
    }
}

#[test]
fn wrong_values_are_not_rounded_to_right_ones() {
    let locale = Locale::new(Language::English);
    for (number, text) in [
        (1.0000001, "1.0000001"),
        (-3.5, "−3.5"),
        (1234.5, "1,234.5"),
        (1e300, "1e300"),
        (1e-9, "0.000000001"),
    ] {
        assert_eq!(locale.number(number), text);
    }
}

#[test]
fn any_path_has_a_label() {
    let locale = Locale::new(Language::English);
    for (path, label) in [
        ("", "Scenario"),
        ("nothing", "Scenario (nothing)"),
        ("streams[0]", "Stream 1 (streams[0])"),
        ("streams[0].arrivals.persns", "Stream 1, arrivals (streams[0].arrivals.persns)"),
        ("laboratories[0].changes[1].from", "Laboratory 1, change 2, from (laboratories[0].changes[1].from)"),
        ("cases.detection", "Detection by PCR (cases.detection)"),
        (".]x[.", "Scenario (.]x[.)"),
    ] {
        assert_eq!(locale.label(path), label);
    }
    assert!(locale.label(&"x".repeat(100_000)).len() < 200);
}

#[test]
fn every_unit_basis_and_part_has_words() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for parameter in all() {
            locale.unit(parameter.unit);
            // An unknown key fails in tests.
            locale.values(parameter);
            locale.group(parameter.group);
            locale.basis(parameter.basis);
            // Objects and lists around a parameter can be named by issues, too.
            for (_, prefix) in prefixes(parameter.id) {
                assert!(locale.has(&label_key(prefix)), "{language:?}: {prefix}");
            }
        }
    }
    assert_eq!(Locale::new(Language::English).unit(Unit::TubesPerDay), "tubes a day");
}
