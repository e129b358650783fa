package settings

import "os"

func Load(path string) (*Settings, error) {
	settings := &Settings{}
	var err error
	if path != "" {
		// ruleid: go-error-shadowed
		loaded, err := parse(path)
		settings = loaded
	}
	if err != nil {
		return nil, err
	}
	return settings, nil
}

func LoadChecked(path string) (*Settings, error) {
	settings := &Settings{}
	var err error
	if path != "" {
		// ok: go-error-shadowed
		settings, err = parse(path)
	}
	if err != nil {
		return nil, err
	}
	return settings, nil
}

func Size(path string) (size int64, err error) {
	if path != "" {
		// ruleid: go-error-shadowed
		info, err := os.Stat(path)
		size = sizeOf(info)
	}
	return size, err
}

func SizeChecked(path string) (size int64, err error) {
	if path != "" {
		// ok: go-error-shadowed
		info, err := os.Stat(path)
		if err != nil {
			return 0, err
		}
		size = info.Size()
	}
	return size, err
}
