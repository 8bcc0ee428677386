// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The participle belongs to what somebody is called: nobody defends anything in "beat defending champions Acme".
///
/// Taggers take it for a verb. Both words are folded.
func opensTitle(_ participle: String, before noun: String) -> Bool {
  participle == "defending" && noun.hasPrefix("champion")
}
