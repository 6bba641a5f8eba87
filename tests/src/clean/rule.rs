//! The scoring rule once more, written from its text and not from the engine: what a row has to earn.
//!
//! Owns: shares of a weight by a profile's numbers. Must not know: cells, the engine's reading of them.

use rust_decimal::Decimal;
use ziping_core::Profile;
use ziping_core::profile::Lower;

/// What a rate of execution earns.
pub(super) fn execution(profile: &Profile, rate: Decimal) -> Decimal {
    let exec = &profile.exec;
    if exec.zero_below.is_some_and(|limit| rate < limit) {
        return Decimal::ZERO;
    }
    if exec.tiers.is_empty() {
        return rate.min(Decimal::ONE);
    }
    let step = exec.tiers.iter().filter(|(from, _)| rate >= *from).max_by_key(|(from, _)| *from);
    step.map_or(Decimal::ZERO, |(_, share)| *share)
}

/// What actual ÷ target earns where more is better.
pub(super) fn higher(profile: &Profile, ratio: Decimal) -> Decimal {
    if ratio < Decimal::ONE {
        return ratio;
    }
    let step = profile.over.deduct.iter().filter(|(from, _)| ratio >= *from).max_by_key(|(from, _)| *from);
    step.map_or(Decimal::ONE, |(_, off)| Decimal::ONE - off)
}

/// What an exceeded limit earns; `first` chooses where the profile leaves a choice.
pub(super) fn lower(profile: &Profile, target: Decimal, actual: Decimal, first: bool) -> Decimal {
    if actual <= target {
        return Decimal::ONE;
    }
    let linear = (Decimal::ONE - (actual - target) / target).max(Decimal::ZERO);
    match profile.quantitative.lower {
        Lower::Linear => linear,
        Lower::Ratio => target / actual,
        Lower::Either if first => linear,
        Lower::Either => target / actual,
    }
}

/// What a satisfaction in percent earns where the profile has bands.
pub(super) fn satisfaction(profile: &Profile, percent: Decimal) -> Option<Decimal> {
    let bands = &profile.satisfaction.bands;
    let reached = percent / Decimal::ONE_HUNDRED;
    let step = bands.iter().filter(|(from, _)| reached >= *from).max_by_key(|(from, _)| *from);
    (!bands.is_empty()).then(|| step.map_or(Decimal::ZERO, |(_, share)| *share))
}
