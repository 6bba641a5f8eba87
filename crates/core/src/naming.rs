//! What a project is called in a title, in the head of its form, and where it is named in passing.
//!
//! Owns: the parts of such a name that say nothing (year, place, 项目, 专项资金). Must not know: findings.

use crate::text::{cut_ends, first_place, has, length, without_start, words};

/// A project's name without the place that the unit's name begins with as well: 青石县 of 青石县…中心, 新疆 of 新疆…中心.
pub(crate) fn without_place<'p>(project: &'p str, unit: &str) -> &'p str {
    let (mut shared, mut place, mut count) = (0_usize, 0_usize, 0_u8);
    for (letter, of_unit) in project.chars().zip(unit.chars()) {
        if letter != of_unit {
            break;
        }
        shared = shared.saturating_add(letter.len_utf8());
        count = count.saturating_add(1);
        if has("省市县区州盟旗", letter) {
            place = shared;
        }
    }
    // A place without its rank has two letters or three.
    if place == 0 && count <= 3 {
        place = shared;
    }
    project.get(place..).filter(|rest| length(rest) >= 4).unwrap_or(project)
}

/// A project's name without year and without what all such names end with.
pub(crate) fn bare_project(name: &str) -> &str {
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = without_start(name, words!("年度 年"));
    let mut ends = cut_ends(name, words!("项目资金 项目经费 专项资金 专项经费 项目 资金 经费"));
    ends.next().filter(|name| length(name) >= 4).unwrap_or(name)
}

/// What a title says before 支出绩效自评表.
pub(crate) fn titled(title: &str) -> &str {
    let end = first_place(title, words!("支出 绩效 自评"));
    end.and_then(|end| title.get(..end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_that_the_unit_has_as_well_is_left_out() {
        assert_eq!(without_place("青石县学校食堂检测", "青石县学校后勤中心"), "学校食堂检测");
        assert_eq!(without_place("青石县食堂检测", "青石县教育局"), "食堂检测");
        assert_eq!(without_place("新疆服务平台建设", "新疆发展中心"), "服务平台建设");
        // More than a place is shared: it is what the project is about.
        assert_eq!(
            without_place("新疆中小企业服务平台项目", "新疆中小企业发展中心"),
            "新疆中小企业服务平台项目"
        );
        // What is left would name nothing.
        assert_eq!(without_place("新疆办公楼", "新疆发展中心"), "新疆办公楼");
        assert_eq!(without_place("食堂检测", "教育局"), "食堂检测");
    }
}
