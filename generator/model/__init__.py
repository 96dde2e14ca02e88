"""The nouns: frozen structs with types. The only place where they are defined.

`base` has ids and spans. By stage: `source`, `account` (reading); `curation` (the editor's file);
`corpus`, `quotes`, `items` (resolving); `links` (linking); `site` (pages). `reading` has what
stages hand on, `problem` the catalogue of faults, `config` the settings. `grouping` puts values
together by what they have in common.
"""
