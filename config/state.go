package config

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
)

// state reports a data folder that nothing can be kept in and a database
// address that is none.
func (f *faults) state(c *Config) {
	if c.Data != "" {
		if err := writable(c.Data); err != nil {
			f.add("data", "cannot be written to: "+err.Error(), "choose a folder of the user that runs footnote, or leave FOOTNOTE_DATA out")
		}
	}
	if !c.DatabaseURL.IsSet() {
		return
	}
	u, err := url.Parse(c.DatabaseURL.Reveal())
	if err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql" || u.Host == "" {
		f.add("database_url", "is not PostgreSQL's address", "write postgres://USER:PASSWORD@HOST/DATABASE")
	}
}

// writable makes and removes an empty file in the folder, or, while the folder
// is still to be made, in the nearest one above it that is there.
func writable(folder string) error {
	for {
		file, err := os.CreateTemp(folder, ".footnote-check-*")
		if err == nil {
			return errors.Join(file.Close(), os.Remove(file.Name()))
		}
		above := filepath.Dir(folder)
		if !errors.Is(err, fs.ErrNotExist) || above == folder {
			return reason(err)
		}
		folder = above
	}
}

// reason is an error without the random name of the file that was tried.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
