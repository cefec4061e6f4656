// Command yaml-oracle converts YAML to JSON with the library that the Kubernetes API server reads YAML with.
//
// Standard input holds one JSON string (a YAML text) per line; standard output gets one JSON object per line:
// {"json": …} or {"error": "…"}. A leading byte order mark and everything else is passed on untouched.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"sigs.k8s.io/yaml"
)

type answer struct {
	JSON  json.RawMessage `json:"json,omitempty"`
	Error string          `json:"error,omitempty"`
}

func convert(text string) (result answer) {
	defer func() {
		if recovered := recover(); recovered != nil {
			result = answer{Error: fmt.Sprint(recovered)}
		}
	}()
	converted, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{JSON: converted}
}

func main() {
	reader := bufio.NewReader(os.Stdin)
	writer := bufio.NewWriter(os.Stdout)
	defer writer.Flush()
	decoder := json.NewDecoder(reader)
	encoder := json.NewEncoder(writer)
	for decoder.More() {
		var text string
		if err := decoder.Decode(&text); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := encoder.Encode(convert(text)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
