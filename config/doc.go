// Package config is the one struct that settings end up in, and its sources:
// flags, then the environment, then a TOML file, then defaults.
//
// It does not know what the settings are for.
package config
